// Plans as a leader makes and changes them on a result.
import ICAL from 'ical.js';
import { expect } from '@playwright/test';
import { savedFile } from './keep.js';
import { ui } from './words.js';

/** The buttons that open the form for an action. */
export const decide = (page) => page.getByRole('button', { name: new RegExp(`^${ui.actions.decide}: `) });
/** The form of a plan; its parts are named by their labels. */
export const form = (page) => page.getByRole('group', { name: new RegExp(`^${ui.actions.decide}: `) });
/** The plans of the page. */
export const decided = (page) => page.locator('.decided > li');
export const due = (page) => page.getByLabel(new RegExp(`^${ui.actions.due_label}: `));
export const keep = (page) => form(page).getByRole('button', { name: ui.actions.keep });
export const change = (page, name) => page.getByRole('button', { name: `${ui.actions.change_plan}: ${name}` });
export const takeBack = (page, name) => page.getByRole('button', { name: `${ui.actions.remove}: ${name}` });
/** One of the four buttons that ask what became of a plan. */
export const outcome = (scope, label) => scope.locator('.outcomes').getByRole('button', { name: label });

/** The plans that are stored of a run. */
export const storedPlans = (page, run = 'run-1') =>
  page.evaluate((id) => JSON.parse(localStorage.getItem(`weft:/:run:${id}`))?.plan ?? [], run);

/** Opens the form for what is proposed first, and gives the name of the action. */
export async function openForm(page) {
  const name = (await decide(page).first().getAttribute('aria-label')).replace(`${ui.actions.decide}: `, '');
  await decide(page).first().click();
  await expect(form(page)).toBeVisible();
  return name;
}

/** Decides on what is proposed first, with the day that is proposed, and gives the name of the action. */
export async function decideFirst(page) {
  const name = await openForm(page);
  await keep(page).click();
  await expect(form(page)).toHaveCount(0);
  return name;
}

/** Saves the calendar file of a plan and reads it with a calendar's own parser: its events by their UID. */
export async function savedEvents(page, name) {
  const button = page.getByRole('button', { name: `${ui.remind.action_button}: ${name}` });
  const { text } = await savedFile(page, () => button.click());
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  return Object.fromEntries(
    events.map(({ uid, sequence, startDate, summary, description }) => [
      uid,
      { sequence, day: startDate.toString(), summary, description },
    ]),
  );
}
