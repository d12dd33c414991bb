//! Counting the rows, when data are written and again when they are read.

use domain::progress::TaskStatus;
use domain::verdict::Verdict;

use super::shape::{Counts, Target, TargetCounts, Task, TaskCounts};

/// What the rows add up to.
pub(super) fn of(targets: &[Target], tasks: &[Task]) -> Counts {
    let verdicts = |wanted| targets.iter().filter(|t| t.verdict == wanted).count();
    let states = |wanted| tasks.iter().filter(|t| t.status == wanted).count();
    Counts {
        targets: TargetCounts {
            total: targets.len(),
            met: verdicts(Verdict::Met),
            unmet: verdicts(Verdict::Unmet),
            not_due: verdicts(Verdict::NotDue),
            no_data: verdicts(Verdict::NoData),
        },
        tasks: TaskCounts {
            total: tasks.len(),
            done: states(TaskStatus::Done),
            in_progress: states(TaskStatus::InProgress),
            not_started: states(TaskStatus::NotStarted),
            suspended: states(TaskStatus::Suspended),
            overdue: tasks.iter().filter(|task| task.overdue).count(),
        },
    }
}

/// Each count with its name on screen, in one order.
pub(super) fn named(counts: &Counts) -> [(&'static str, usize); 11] {
    let (targets, tasks) = (counts.targets, counts.tasks);
    [
        ("số chỉ tiêu", targets.total),
        ("số chỉ tiêu đạt", targets.met),
        ("số chỉ tiêu chưa đạt", targets.unmet),
        ("số chỉ tiêu chưa đến hạn", targets.not_due),
        ("số chỉ tiêu chưa có số liệu", targets.no_data),
        ("số nhiệm vụ", tasks.total),
        ("số nhiệm vụ đã hoàn thành", tasks.done),
        ("số nhiệm vụ đang thực hiện", tasks.in_progress),
        ("số nhiệm vụ chưa triển khai", tasks.not_started),
        ("số nhiệm vụ tạm dừng", tasks.suspended),
        ("số nhiệm vụ quá hạn", tasks.overdue),
    ]
}
