// 24 statements on three pages, each answer kept as it is given.
import { Model } from 'survey-core';
import 'survey-js-ui';
import { draft, finish, saveDraft } from './history.js';

const CHOICES = [
  ...WORDS.answers.map((text, value) => ({ value, text })),
  { value: 'n', text: WORDS.doesNotFit },
];

const question = ({ id, text }) => ({ type: 'radiogroup', name: id, title: text, choices: CHOICES, isRequired: true });

const DEFINITION = {
  showQuestionNumbers: 'on',
  showProgressBar: 'top',
  pages: WORDS.networks.map(({ name, statements }) => ({
    name,
    title: WORDS.stem,
    elements: statements.map(question),
  })),
};

export function showCheck(app) {
  const survey = new Model(DEFINITION);
  survey.data = draft();
  survey.onValueChanged.add(() => saveDraft(survey.data));
  survey.onComplete.add(() => {
    location.hash = `#/result/${finish(survey.data)}`;
  });
  survey.render(app);
}
