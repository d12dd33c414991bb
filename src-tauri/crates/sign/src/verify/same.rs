//! When two objects of a file say the same, however they are written.

use lopdf::{Dictionary, Object};

/// Whether two objects say the same: letters may be written as digits, and whole numbers with a point.
pub fn same(one: &Object, other: &Object) -> bool {
    match (one, other) {
        (Object::String(one, _), Object::String(other, _)) => one == other,
        (Object::Real(_) | Object::Integer(_), Object::Real(_) | Object::Integer(_)) => {
            one.as_float().ok() == other.as_float().ok() && wholes_agree(one, other)
        }
        (Object::Array(one), Object::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Object::Dictionary(one), Object::Dictionary(other)) => same_but(one, other, &[]),
        // Where a stream lies in its file is no part of it.
        (Object::Stream(one), Object::Stream(other)) => {
            same_but(&one.dict, &other.dict, &[]) && one.content == other.content
        }
        _ => one == other,
    }
}

/// Large whole numbers differ where their shortened forms do not.
fn wholes_agree(one: &Object, other: &Object) -> bool {
    match (one, other) {
        (Object::Integer(one), Object::Integer(other)) => one == other,
        _ => true,
    }
}

/// Whether two dictionaries say the same, some of their keys left aside.
pub fn same_but(one: &Dictionary, other: &Dictionary, aside: &[&[u8]]) -> bool {
    let kept = |dict: &Dictionary| {
        dict.iter()
            .filter(|(key, _)| !aside.contains(&key.as_slice()))
            .count()
    };
    let mut pairs = one
        .iter()
        .filter(|(key, _)| !aside.contains(&key.as_slice()));
    kept(one) == kept(other)
        && pairs.all(|(key, value)| other.get(key).is_ok_and(|found| same(value, found)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::{StringFormat, dictionary};

    #[test]
    fn the_way_of_writing_is_no_difference_and_the_value_is() {
        let written = |format| Object::String(b"ch".to_vec(), format);
        assert!(same(
            &written(StringFormat::Literal),
            &written(StringFormat::Hexadecimal)
        ));
        assert!(same(&Object::Real(287.0), &Object::Integer(287)));
        assert!(!same(&Object::Real(287.5), &Object::Integer(287)));
        assert!(!same(
            &Object::Integer(16_777_217),
            &Object::Integer(16_777_216)
        ));
        let (one, two) = (dictionary! { "A" => 1, "V" => 2 }, dictionary! { "A" => 1 });
        assert!(
            same_but(&one, &two, &[b"V"])
                && !same_but(&one, &two, &[])
                && !same_but(&two, &one, &[])
        );
    }
}
