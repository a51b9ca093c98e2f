/** Invented people: first and last names that are common enough to belong to nobody. */
export const firstNames = [
  'Ada', 'Amara', 'Arlo', 'Ayesha', 'Ben', 'Bilal', 'Callum', 'Chidi', 'Clara', 'Dara', 'Dylan', 'Elif', 'Ella', 'Emre', 'Esme', 'Farah',
  'Finn', 'Freya', 'Gia', 'Hari', 'Hana', 'Idris', 'Isla', 'Ivo', 'Jaya', 'Jude', 'Kai', 'Kofi', 'Layla', 'Leo', 'Lina', 'Maya', 'Mina',
  'Nia', 'Noah', 'Omar', 'Orla', 'Pia', 'Priya', 'Quinn', 'Ravi', 'Rosa', 'Sami', 'Sofia', 'Tariq', 'Tess', 'Uma', 'Yusuf', 'Zara', 'Zoë',
]; // prettier-ignore
export const lastNames = [
  'Abbott', 'Adeyemi', 'Ahmed', 'Barlow', 'Begum', 'Byron', 'Castellan', 'Chowdhury', 'Dunmore', 'Ekwueme', 'Farrow', 'Fenwick', 'Gill',
  'Hallam', 'Hussain', 'Iveson', 'Jarvis', 'Kaur', 'Kowalski', 'Lockwood', 'Marlow', 'Mensah', 'Norwood', "O'Dell", 'Okafor', 'Pemberton',
  'Quayle', 'Rahman', 'Rowe', 'Sandhu', 'Shah', 'Thorne', 'Underhill', 'Varga', 'Whitlock', 'Yilmaz',
]; // prettier-ignore
