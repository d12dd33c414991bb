//! Work on many pieces at once.

use std::sync::{Mutex, PoisonError};
use std::thread;

/// More threads than this gain nothing on a report.
const MOST_THREADS: usize = 4;
/// So few pieces are done sooner than threads are started.
const FEW: usize = 4;

/// Does `work` on each item, several at once, and drops each item when it is done; the results keep the order.
pub(super) fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let count = items.len();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let threads = threads.min(MOST_THREADS);
    if threads < 2 || count <= FEW {
        return items.into_iter().map(work).collect();
    }
    let open = Mutex::new(items.into_iter().enumerate());
    let next = || open.lock().unwrap_or_else(PoisonError::into_inner).next();
    let share = || {
        let mut done = Vec::with_capacity(count / threads + 1);
        while let Some((at, item)) = next() {
            done.push((at, work(item)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(share)).collect();
        let mut done = share();
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_stand_in_the_order_of_their_items() {
        let results = super::map((0..1000).collect(), |number: u32| number * 2);
        assert_eq!(
            results,
            (0..1000).map(|number| number * 2).collect::<Vec<_>>()
        );
    }
}
