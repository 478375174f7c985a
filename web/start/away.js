// What is said where the page may not ask for its own files: opened as a file, or in a frame without an
// origin. No language file comes there, so it is here in every language that a release brings.

export const AWAY = {
  en: {
    away: 'This page cannot load its files here. Please open it at its web address. Whoever gave it to you knows the address, and can print the questionnaire for you.',
  },
  de: {
    cannot_start: 'Der Check kann nicht starten',
    away: 'Diese Seite kann ihre Dateien hier nicht laden. Bitte öffnen Sie sie unter ihrer Webadresse. Wer sie Ihnen gegeben hat, kennt die Adresse und kann Ihnen den Fragebogen ausdrucken.',
  },
  fr: {
    cannot_start: 'Le bilan ne peut pas démarrer',
    away: 'Cette page ne peut pas charger ses fichiers ici. Veuillez l’ouvrir à son adresse web. La personne qui vous l’a donnée connaît l’adresse et peut vous imprimer le questionnaire.',
  },
  nl: {
    cannot_start: 'De check kan niet starten',
    away: 'Deze pagina kan haar bestanden hier niet laden. Open de pagina op haar webadres. Wie je de pagina gaf, kent het adres en kan de vragenlijst voor je afdrukken.',
  },
};

/** For the publisher. */
export const AS_FILE = 'index.html was opened as a file. Put the folder on a web server, or run “python3 -m http.server” in it and open localhost:8000.';
export const SANDBOXED = 'The frame around has “sandbox” without “allow-same-origin”.';
