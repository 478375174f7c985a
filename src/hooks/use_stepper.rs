use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::{clock, document};
use crate::components::answer_field::FIRST_ANSWER_ID;
use crate::context::AppContext;
use crate::model::Event;
use weft_core::domain::answer::Answer;

/// How long a tapped answer is seen before the next statement comes, in milliseconds.
const PAUSE_MS: u32 = 400;

/// How long a statement that has just come ignores taps, in milliseconds: it cannot have been read yet,
/// but the second click of a slow double click may land on it.
const UNREAD_MS: u32 = 600;

/// How long the undo after an automatic move is offered, in milliseconds.
const UNDO_MS: u32 = 3_000;

/// The id of the message that an answer is missing.
pub const MISSING_ID: &str = "missing-answer";

/// Moves from statement to statement and takes the answers on the way.
#[derive(Clone)]
pub struct Stepper {
    app: AppContext,
    step: usize,
    position: usize,
    mood: UseStateHandle<Mood>,
    /// The answer that the statement had when it was shown.
    answer_before: Rc<RefCell<Option<Answer>>>,
    undo: UseStateHandle<Option<Undo>>,
    turned_at_ms: Rc<RefCell<u32>>,
    /// When the statement was shown or last answered.
    shown_at_ms: Rc<RefCell<u32>>,
    pending: Rc<RefCell<Option<Timeout>>>,
}

/// An answer that moved on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Undo {
    step: usize,
    position: usize,
    given: Answer,
    before: Option<Answer>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    Calm,
    /// Next was asked for, but there is no answer.
    LacksAnswer,
    /// The next statement comes after a pause.
    MovesSoon,
}

/// Returns the stepper for the statement at a step of the run, from 0, and position of the
/// questionnaire, with its answer.
#[hook]
pub fn use_stepper(
    app: &AppContext,
    step: usize,
    position: usize,
    answer: Option<Answer>,
) -> Stepper {
    let answer_before = use_mut_ref(|| None);
    let undo = use_undo();
    let turned_at_ms = use_mut_ref(|| 0);
    let mood = use_state_eq(|| Mood::Calm);
    let shown_at_ms = use_mut_ref(|| 0);
    let pending = use_mut_ref(|| None::<Timeout>);
    {
        let (shown_at_ms, pending, mood) = (shown_at_ms.clone(), pending.clone(), mood.setter());
        let (turned_at_ms, answer_before) = (turned_at_ms.clone(), answer_before.clone());
        use_effect_with(step, move |_| {
            let now = clock::stopwatch_ms();
            (*shown_at_ms.borrow_mut(), *turned_at_ms.borrow_mut()) = (now, now);
            *answer_before.borrow_mut() = answer;
            mood.set(Mood::Calm);
            move || drop(pending.borrow_mut().take())
        });
    }
    let app = app.clone();
    Stepper { app, step, position, mood, answer_before, undo, turned_at_ms, shown_at_ms, pending }
}

/// Returns what can be undone, as long as that is offered.
#[hook]
fn use_undo() -> UseStateHandle<Option<Undo>> {
    let undo = use_state_eq(|| None::<Undo>);
    let setter = undo.setter();
    use_effect_with(*undo, move |undo| {
        let timer = undo.map(|_| Timeout::new(UNDO_MS, move || setter.set(None)));
        move || drop(timer)
    });
    undo
}

impl Stepper {
    /// Returns the statement, as a position of the questionnaire.
    pub fn position(&self) -> usize {
        self.position
    }

    pub fn is_last(&self) -> bool {
        self.step + 1 == self.app.instrument.questionnaire.len()
    }

    pub fn lacks_answer(&self) -> bool {
        *self.mood == Mood::LacksAnswer
    }

    pub fn moves_soon(&self) -> bool {
        *self.mood == Mood::MovesSoon
    }

    /// Returns whether the statement has been there long enough to be read.
    pub fn is_read(&self) -> bool {
        clock::stopwatch_ms().saturating_sub(*self.turned_at_ms.borrow()) >= UNREAD_MS
    }

    /// Returns the answer that has just moved on by itself to this statement, for as long as it can be
    /// undone.
    pub fn undoes(&self) -> Option<Answer> {
        self.undo.filter(|undo| undo.step + 1 == self.step).map(|undo| undo.given)
    }

    /// Goes back to the statement before, as it was when it was shown.
    pub fn undo(&self) {
        let Some(Undo { step, position, before, .. }) = *self.undo else { return };
        self.undo.set(None);
        self.app.dispatch(Event::AnswerUndone { step, position, before });
    }

    /// Takes an answer, or takes it back. A second thought cancels a move that is pending.
    pub fn choose(&self, answer: Option<Answer>) {
        self.pending.borrow_mut().take();
        self.mood.set(Mood::Calm);
        let time_ms = self.time_ms();
        self.app.dispatch(Event::AnswerChosen { position: self.position, answer, time_ms });
    }

    /// Returns the time since the statement was shown or last answered, in milliseconds.
    fn time_ms(&self) -> u32 {
        let now = clock::stopwatch_ms();
        now.saturating_sub(self.shown_at_ms.replace(now))
    }

    /// Shows the next statement after a pause in which the answer is seen.
    pub fn move_on_soon(&self, given: Answer) {
        let stepper = self.clone();
        self.mood.set(Mood::MovesSoon);
        let move_on = move || {
            let Stepper { step, position, .. } = stepper;
            let before = *stepper.answer_before.borrow();
            stepper.undo.set(Some(Undo { step, position, given, before }));
            stepper.go_on();
        };
        *self.pending.borrow_mut() = Some(Timeout::new(PAUSE_MS, move_on));
    }

    /// Shows the next statement if this one is answered, and asks for an answer if not: the focus is on
    /// the first one then.
    pub fn next(&self, answer: Option<Answer>) {
        if answer.is_some() {
            self.go_on();
        } else {
            self.mood.set(Mood::LacksAnswer);
            document::focus_when_drawn(FIRST_ANSWER_ID.to_owned());
        }
    }

    /// Shows the next statement, answered or not; after the last, the review.
    pub fn go_on(&self) {
        self.app.dispatch(Event::SteppedOn(self.step));
    }

    /// Shows the statement before; before the first, Home.
    pub fn back(&self) {
        self.app.dispatch(Event::SteppedBack(self.step));
    }
}
