/** Names as families in English towns have them, so that a class list reads like one. Invented people, ordinary names. */
export type Heritage = Readonly<{
  weight: number;
  girls: readonly string[];
  boys: readonly string[];
  last: readonly string[];
}>;

const words = (text: string) => text.trim().split(/\s*,\s*/);
const names = (weight: number, girls: string, boys: string, last: string): Heritage => ({
  weight,
  girls: words(girls),
  boys: words(boys),
  last: words(last),
});

export const heritages: readonly Heritage[] = [
  names(44,
    'Amelia, Amelia-Rose, Annie, Beatrix, Chloë, Daisy, Edie, Eliza, Ellie-Mae, Emily, Eva, Evie, Florence, Gracie, Harriet, Heidi, Holly, Imogen, Ivy, Jessica, Keira, Lacey, Lily-May, Lottie, Maisie, Martha, Matilda, Megan, Millie, Molly, Niamh, Olive, Poppy, Rosie, Ruby, Scarlett, Summer, Thea, Tilly, Violet, Willow, Zoë',
    'Albie, Alfie, Archie, Arthur, Bobby, Cody, Connor, Dexter, Edward, Elliot, Ethan, Finley, Frankie, Freddie, George, Harley, Harrison, Harry, Henry, Hugo, Jack, Jacob, Jayden, Joseph, Jude, Logan, Louie, Mason, Max, Ollie, Oscar, Owen, Reggie, Reuben, Riley, Rory, Stanley, Teddy, Theo, Tobias, Toby, Tommy-Lee',
    'Abbott, Ashworth, Atkins, Bagshaw, Barker, Beckett, Bentley, Birch, Blythe, Bradshaw, Brook, Burrows, Carter, Chapman, Clayton, Coates, Cooper, Crabtree, Croft, Dawson, Dyson, Eastwood, Fairclough, Fielding, Fletcher, Foster, Gibson, Goodall, Greenwood, Hargreaves, Haworth, Hodgson, Holt, Hopkins, Ingham, Kershaw, Lambert, Lister, Lowe, Marsden, Mellor, Naylor, Nuttall, Ogden, Parkin, Pickles, Priestley, Ramsden, Rawson, Redfern, Rushworth, Sanderson, Shackleton, Slater, Stansfield, Sykes, Tattersall, Thorpe, Tindall, Turner, Wainwright, Webb, Whitaker, Winterbottom, Wood, Wragg'),
  names(5,
    'Aoife, Bronagh, Caoimhe, Ciara, Erin, Orla, Róisín, Saoirse, Siobhán, Sinéad',
    'Cian, Conor, Daithí, Declan, Eoin, Fionn, Oisín, Ronan, Seán, Tadhg',
    "Brennan, Casey, Doherty, Gallagher, Keane, McCarthy, McGrath, Nolan, O'Brien, O'Connor, O'Keefe, Quinn"),
  names(4,
    'Angharad, Carys, Eilidh, Ffion, Isla, Mhairi, Nia, Rhian, Siân, Skye',
    'Angus, Dylan, Emrys, Ewan, Gethin, Gruffydd, Hamish, Iwan, Lewis, Rhys',
    'ap Rhys, Bevan, Cameron, Davies, Griffiths, Jones-Pugh, MacLeod, McKenzie, Morgan, Prosser, Stewart, Vaughan'),
  names(14,
    'Aaliyah, Aisha, Amina, Anaya, Ayesha, Fatima, Hafsa, Hana, Iqra, Khadija, Maryam, Nusrat, Rukhsana, Safiya, Sumaiya, Tahira, Zahra, Zainab',
    'Abdullah, Ahmed, Ali, Bilal, Danyal, Faisal, Hamza, Haroon, Ibrahim, Imran, Ismail, Mohammed, Muhammad, Musa, Rayyan, Tariq, Yusuf, Zakariya',
    'Akhtar, Ali, Aziz, Bashir, Begum, Bibi, Chowdhury, Hussain, Iqbal, Islam, Khan, Khatun, Mahmood, Malik, Miah, Mirza, Qureshi, Rashid, Shah, Uddin, ul-Haq, Zaman'),
  names(4,
    'Amrit, Gurleen, Harpreet, Jasmeet, Kiranjeet, Manpreet, Simran, Tavleen',
    'Arjan, Gurpreet, Harjot, Jaspal, Karanveer, Manveer, Ranjit, Tejveer',
    'Bains, Dhaliwal, Gill, Grewal, Kaur, Sandhu, Sidhu, Singh, Singh-Bal'),
  names(6,
    "Aadhya, Anjali, Diya, Isha, Kavya, Lakshmi, Meera, Pooja, Priya, Saanvi",
    'Aarav, Arjun, Dev, Ishaan, Krish, Nikhil, Rohan, Sai, Vihaan, Yash',
    "Desai, D'Souza, Fernandes, Iyer, Joshi, Kumar, Mehta, Nair, Patel, Raghavan, Selvarajah, Sharma, Sivakumar, Thomas"),
  names(7,
    'Abena, Adaeze, Akosua, Amara, Chidinma, Efua, Folasade, Ifeoluwa, Ngozi, Temitope, Tolu, Yewande',
    'Adebayo, Chidi, Chukwuemeka, Emeka, Femi, Kofi, Kwabena, Kwame, Obinna, Oluwaseun, Tobi, Yaw',
    'Adeyemi, Agyeman, Akande, Asante, Balogun, Boateng, Ekwueme, Mensah, Nwosu, Obi, Ogunleye, Okafor, Okonkwo, Osei, Owusu, Oyelaran'),
  names(4,
    'Aliyah, Brianna, Kezia, Naomi, Renée, Shanice, Tiana, Zuri',
    'Andre, Dante, Elijah, Isaiah, Jaheim, Malachi, Micah, Tyrell',
    'Bailey-Grant, Campbell, Clarke, Francis, Gayle, Henry, Joseph, Reid-Palmer, St Clair, Whyte'),
  names(4,
    'Asha, Bilan, Hodan, Ifrah, Ruta, Sagal, Selam, Yodit',
    'Abdi, Dawit, Filmon, Guled, Liban, Mahad, Samatar, Yonas',
    'Abdi, Farah, Gebremariam, Ghebreab, Hassan, Jama, Mohamud, Tesfay, Warsame'),
  names(7,
    'Agnieszka, Alicja, Andreea, Daria, Ioana, Julia, Kateryna, Maja, Oliwia, Solomiya, Weronika, Zuzanna',
    'Andrei, Bohdan, Filip, Ionuț, Jakub, Kacper, Łukasz, Maksym, Matei, Oskar, Szymon, Wojciech',
    'Bondarenko, Dąbrowska-Hall, Ionescu, Kamiński, Kowalczyk, Kovalenko, Lewandowski, Mazur, Munteanu, Nowak, Popescu, Shevchuk, Wójcik, Zieliński'),
  names(4,
    'Ayşe, Dilara, Elif, Ghazal, Lamia, Nour, Rojin, Yasmin',
    'Aram, Berat, Emir, Kerem, Omid, Rami, Saif, Yiğit',
    "Al-Hamad, Aslan, Demir, Doğan, El-Masri, Haddad, Karimi, Rahimi, Şahin, Yıldız"),
  names(3,
    'Hiu-Ying, Jia, Linh, Mei, Thuy, Tsz-Ching, Xin-Yi, Yuki',
    'Bao, Chun-Hei, Ho-Yin, Jian, Kenji, Minh, Paolo, Wing-Kit',
    'Chan, Cheung, Dela Cruz, Ho, Lam, Lau, Leung, Nguyễn, Santos, Tanaka, Trần, Wong'),
  names(4,
    'Beatriz, Carolina, Inês, Leonor, Lucía, Mariana, Sofía, Yara',
    'Afonso, Duarte, Gonçalo, João, José, Mateus, Rodrigo, Thiago',
    'Almeida, Álvarez, Carvalho, da Silva, Fonseca, Gonçalves, López, Moreira, Núñez, Pacheco'),
]; // prettier-ignore
