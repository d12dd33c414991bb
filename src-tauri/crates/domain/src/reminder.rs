//! When a deadline is worth a reminder.

/// Working days before a deadline on which the officer is reminded, the farthest first.
pub const STEPS: [i64; 5] = [30, 14, 7, 3, 1];

/// The step that a deadline has come to with so many working days left; none before the first and after the last day.
///
/// A computer that was off on the very day is reminded on the next one that it runs.
pub fn step(days_left: i64) -> Option<i64> {
    if days_left < 0 {
        return None;
    }
    STEPS.into_iter().rev().find(|step| days_left <= *step)
}

/// Whether to remind now, when the last reminder of this deadline was of the step `before`.
pub fn is_due(days_left: i64, before: Option<i64>) -> Option<i64> {
    step(days_left).filter(|step| before.is_none_or(|before| *step < before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_reminds_once() {
        assert_eq!(is_due(31, None), None);
        assert_eq!(is_due(30, None), Some(30));
        assert_eq!(is_due(29, Some(30)), None);
        assert_eq!(is_due(14, Some(30)), Some(14));
        assert_eq!(is_due(0, Some(3)), Some(1));
        assert_eq!(is_due(0, Some(1)), None);
    }

    #[test]
    fn a_step_that_fell_on_a_day_off_is_made_up_for() {
        assert_eq!(is_due(12, Some(30)), Some(14));
        assert_eq!(is_due(2, Some(14)), Some(3));
    }

    #[test]
    fn a_missed_deadline_is_no_reminder_but_a_late_report() {
        assert_eq!(is_due(-1, None), None);
    }
}
