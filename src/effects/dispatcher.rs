use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::Callback;

use crate::model::{AppState, Effect, Event, LazyEffect, Reply};
use weft_core::content::Content;
use weft_core::content::publisher::Publisher;
use weft_core::domain::instrument::Instrument;
use weft_core::storage::store::Store;

/// Carries out effects of the lazy part.
pub type CarryOut = fn(&Rc<Dispatcher>, LazyEffect);

/// Holds the state, and takes one event after the other: the state changes, the effects are carried
/// out, and what these report comes next. Then the pages are drawn, once.
pub struct Dispatcher {
    pub(super) store: Store,
    /// The instrument as the first pages need it: what is asked.
    pub(super) instrument: Rc<Instrument>,
    pub(super) publisher: Rc<Publisher>,
    state: RefCell<Rc<AppState>>,
    events: RefCell<VecDeque<Event>>,
    is_at_work: Cell<bool>,
    on_change: RefCell<Callback<Rc<AppState>>>,
    carry_out_lazily: Cell<Option<CarryOut>>,
    rest: RefCell<Option<Timeout>>,
    gathering: RefCell<Option<Timeout>>,
}

impl Dispatcher {
    /// Returns a dispatcher with nothing in its state.
    pub fn new(store: Store, content: &Content) -> Rc<Self> {
        Rc::new(Self {
            store,
            instrument: content.instrument.clone(),
            publisher: content.publisher.clone(),
            state: RefCell::default(),
            events: RefCell::default(),
            is_at_work: Cell::default(),
            on_change: RefCell::new(Callback::noop()),
            carry_out_lazily: Cell::default(),
            rest: RefCell::default(),
            gathering: RefCell::default(),
        })
    }

    pub fn state(&self) -> Rc<AppState> {
        self.state.borrow().clone()
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Has each change of the state drawn.
    pub fn on_change(&self, on_change: Callback<Rc<AppState>>) {
        self.on_change.replace(on_change);
    }

    /// Takes in the lazy part.
    pub fn add_lazy_part(&self, carry_out: CarryOut) {
        self.carry_out_lazily.set(Some(carry_out));
    }

    /// Takes an event in. One that is reported meanwhile comes after it.
    pub fn dispatch(self: &Rc<Self>, event: Event) {
        self.events.borrow_mut().push_back(event);
        if self.is_at_work.replace(true) {
            return;
        }
        while let Some(event) = self.next_event() {
            let effects = self.update(event);
            for effect in effects {
                self.carry_out(effect);
            }
        }
        self.is_at_work.set(false);
        let on_change = self.on_change.borrow().clone();
        on_change.emit(self.state());
    }

    /// Says what came of an effect.
    pub(super) fn reply(self: &Rc<Self>, reply: Reply) {
        self.dispatch(reply.into());
    }

    fn update(&self, event: Event) -> Vec<Effect> {
        Rc::make_mut(&mut *self.state.borrow_mut()).update(event)
    }

    /// Returns the next event. Before every write, the store looks whether another tab has chosen to
    /// keep nothing; the state follows.
    fn next_event(&self) -> Option<Event> {
        let event = self.events.borrow_mut().pop_front();
        event.or_else(|| {
            let keeping = self.store.keeping();
            let is_known = self.state.borrow().keeping == keeping;
            (!is_known).then(|| self.settings().into())
        })
    }

    /// Carries out an effect of the lazy part, which is here: the pages that ask for it came with it.
    pub(super) fn carry_out_lazily(self: &Rc<Self>, effect: LazyEffect) {
        debug_assert!(self.carry_out_lazily.get().is_some(), "no lazy part for {effect:?}");
        if let Some(carry_out) = self.carry_out_lazily.get() {
            carry_out(self, effect);
        }
    }

    /// Reports an event after a pause; anew from each call.
    pub(super) fn report_after(self: &Rc<Self>, pause_ms: u32, event: Event) {
        let dispatcher = self.clone();
        self.rest.replace(Some(Timeout::new(pause_ms, move || dispatcher.dispatch(event))));
    }

    /// Reads the finished runs after a pause; calls within it change nothing.
    pub(super) fn read_history_after(self: &Rc<Self>, pause_ms: u32) {
        let mut gathering = self.gathering.borrow_mut();
        if gathering.is_none() {
            let dispatcher = self.clone();
            *gathering = Some(Timeout::new(pause_ms, move || {
                dispatcher.gathering.take();
                dispatcher.read_history();
            }));
        }
    }
}

/// By identity: there is one.
impl PartialEq for Dispatcher {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
