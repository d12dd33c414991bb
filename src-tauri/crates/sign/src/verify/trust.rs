//! Whether a certificate leads to one that the user trusts (a part of RFC 5280, 6: no policies, no name constraints,
//! no revocation).

use super::Trust;
use crate::certificate::Certificate;
use crate::key::is_issued_by;
use chrono::{DateTime, FixedOffset};

/// Longer chains do not occur.
const LONGEST: usize = 8;

/// How far a certificate leads, over those that came with the signature.
pub fn of(
    certificate: &Certificate,
    known: &[Certificate],
    anchors: &[Certificate],
    time: &DateTime<FixedOffset>,
) -> Trust {
    if anchors.is_empty() {
        return Trust::NotAsked;
    }
    let mut current = certificate;
    for above in 0..LONGEST {
        if let Some(anchor) = anchors
            .iter()
            .find(|anchor| holds(current, anchor, time, above))
        {
            return Trust::Anchored(anchor.party().name);
        }
        let next = known
            .iter()
            .find(|one| *one != current && issues(current, one, time, above));
        let Some(next) = next else {
            return Trust::NotAnchored;
        };
        current = next;
    }
    Trust::NotAnchored
}

/// Whether a trusted certificate issued this one, or is this one.
fn holds(
    current: &Certificate,
    anchor: &Certificate,
    time: &DateTime<FixedOffset>,
    above: usize,
) -> bool {
    current == anchor && current.holds_at(time) || issues(current, anchor, time, above)
}

fn issues(
    current: &Certificate,
    issuer: &Certificate,
    time: &DateTime<FixedOffset>,
    above: usize,
) -> bool {
    let long_enough = issuer
        .path_length()
        .is_none_or(|most| above <= usize::from(most));
    issuer.is_authority()
        && long_enough
        && current.holds_at(time)
        && issuer.holds_at(time)
        && is_issued_by(current, issuer)
}
