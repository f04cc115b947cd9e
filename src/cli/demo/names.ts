/**
 * Where the demo's guests come from: given names, family names, and how a household is addressed. Names in another script carry
 * their Latin form after `|` (for e-mail addresses); a family name that differs by gender carries the feminine after `/`.
 */
export interface Culture {
  /** BCP 47, the language the household is written to in. */
  readonly language: string;
  readonly feminine: readonly string[];
  readonly masculine: readonly string[];
  readonly family: readonly string[];
  /** Says what is on the envelope of a family, a couple or a person. */
  readonly household: (family: string) => string;
  readonly phone: Phone;
}

export type Phone = 'de' | 'fr' | 'gb' | 'us';

const words = (text: string): string[] => text.split(' ');

export const cultures: readonly Culture[] = [
  {
    language: 'de',
    feminine: words('Anna Katharina Sophie Lena Johanna Frieda Greta Ursula'),
    masculine: words('Lukas Maximilian Jürgen Björn Felix Emil Karl-Heinz Jonas'),
    family: words('Baumgartner Müller Großmann Schäfer Vogt'),
    household: (family) => `Familie ${family}`,
    phone: 'de',
  },
  {
    language: 'fr',
    feminine: words('Élodie Camille Marguerite Anaïs Chloé Océane Zoé Solène'),
    masculine: words('Étienne Jean-Baptiste Loïc Rémi Théo Gaël Noé Hugues'),
    family: words('Lefèvre Beauchêne d’Aubigné Maître Garçon'),
    household: (family) => `Famille ${family}`,
    phone: 'fr',
  },
  {
    language: 'es',
    feminine: words('Begoña Inés Lucía Marisol Ximena Núria Rocío Paloma'),
    masculine: words('Íñigo Joaquín Álvaro Sebastián Raúl Martín Ángel Jesús'),
    family: ['García Ibáñez', 'Núñez de Balboa', 'Muñoz Peña', 'Echeverría Solís', 'Ordóñez Cañas'],
    household: (family) => `Familia ${family}`,
    phone: 'gb',
  },
  {
    language: 'ar',
    feminine: words('ليلى|Layla فاطمة|Fatima نور|Nour مريم|Maryam سلمى|Salma هدى|Huda ياسمين|Yasmin رانيا|Rania'),
    masculine: words('عمر|Omar خالد|Khalid يوسف|Youssef طارق|Tariq حسن|Hassan كريم|Karim سامي|Sami زيد|Zaid'),
    family: words('الحسن|Alhassan القحطاني|Alqahtani بن‌سعيد|Bensaid حداد|Haddad المنصوري|Almansoori'),
    household: (family) => `عائلة ${family}`,
    phone: 'gb',
  },
  {
    language: 'zh',
    feminine: words('芳|Fang 秀英|Xiuying 静|Jing 雅琴|Yaqin 婷婷|Tingting 丽华|Lihua 梅|Mei 欣怡|Xinyi'),
    masculine: words('伟|Wei 建国|Jianguo 磊|Lei 志强|Zhiqiang 浩然|Haoran 明|Ming 俊杰|Junjie 子轩|Zixuan'),
    family: words('王|Wang 李|Li 欧阳|Ouyang 陈|Chen 赵|Zhao'),
    household: (family) => `${family}府`,
    phone: 'us',
  },
  {
    language: 'ja',
    feminine: words('陽子|Yoko 美咲|Misaki さくら|Sakura 千尋|Chihiro あかり|Akari 葵|Aoi 結衣|Yui 香織|Kaori'),
    masculine: words('健|Ken 大輔|Daisuke 翔太|Shota 誠|Makoto 蓮|Ren ひなた|Hinata 隆|Takashi 一郎|Ichiro'),
    family: words('佐藤|Sato 渡辺|Watanabe 小林|Kobayashi 斎藤|Saito 長谷川|Hasegawa'),
    household: (family) => `${family}家`,
    phone: 'us',
  },
  {
    language: 'ko',
    feminine: words('지우|Jiwoo 서연|Seoyeon 민지|Minji 하은|Haeun 수빈|Subin 유나|Yuna'),
    masculine: words('민준|Minjun 서준|Seojun 도윤|Doyun 지훈|Jihun 현우|Hyunwoo 준호|Junho'),
    family: words('김|Kim 박|Park 최|Choi 정|Jung 남궁|Namgung'),
    household: (family) => `${family}씨 가족`,
    phone: 'us',
  },
  {
    language: 'hi',
    feminine: words('आराध्या|Aaradhya काव्या|Kavya प्रिया|Priya मीरा|Meera नेहा|Neha सरस्वती|Saraswati'),
    masculine: words('अर्जुन|Arjun रोहन|Rohan विक्रम|Vikram कृष्ण|Krishna आदित्य|Aditya सुनील|Sunil'),
    family: words('शर्मा|Sharma पटेल|Patel श्रीवास्तव|Srivastava मुखर्जी|Mukherjee चौहान|Chauhan'),
    household: (family) => `${family} परिवार`,
    phone: 'gb',
  },
  {
    language: 'en',
    feminine: words('Lakshmi Thenmozhi Padmavathi Anjali Divya Nila'),
    masculine: words('Venkatesh Karthikeyan Balasubramaniam Muthu Arun Senthil'),
    family: words('Ramanathan Subramanian Iyer Krishnamurthy Venkataraman'),
    household: (family) => `The ${family} family`,
    phone: 'gb',
  },
  {
    language: 'sv',
    feminine: words('Åsa Linnéa Märta Saga Ebba Freja'),
    masculine: words('Björn Håkan Lars-Åke Göran Axel Nils'),
    family: words('Åkerström Sjöberg Lindqvist Öhman Bergström'),
    household: (family) => `Familjen ${family}`,
    phone: 'gb',
  },
  {
    language: 'is',
    feminine: words('Guðrún Sigríður Þórunn Björk Ásta Halldóra'),
    masculine: words('Jón Sigurður Þór Ólafur Gunnar Einar'),
    family: words(
      'Jónsson/Jónsdóttir Þorsteinsson/Þorsteinsdóttir Ólafsson/Ólafsdóttir Einarsson/Einarsdóttir Björnsson/Björnsdóttir',
    ),
    household: (family) => `Fjölskylda ${family}`,
    phone: 'gb',
  },
  {
    language: 'da',
    feminine: words('Søs Kirstine Mathilde Bodil Maja Astrid'),
    masculine: words('Søren Jørgen Rasmus Mikkel Åge Frederik'),
    family: words('Kjær Sørensen Østergaard Nørgaard Bjørn'),
    household: (family) => `Familien ${family}`,
    phone: 'gb',
  },
  {
    language: 'pl',
    feminine: words('Agnieszka Małgorzata Łucja Zofia Bożena Żaneta'),
    masculine: words('Wojciech Łukasz Stanisław Krzysztof Paweł Michał'),
    family: words('Wiśniewski/Wiśniewska Kowalczyk Dąbrowski/Dąbrowska Wójcik Zieliński/Zielińska'),
    household: (family) => `Rodzina ${family}`,
    phone: 'de',
  },
  {
    language: 'cs',
    feminine: words('Božena Jiřina Kateřina Tereza Žofie Ludmila'),
    masculine: words('Jiří Ondřej Tomáš Vojtěch Matěj Řehoř'),
    family: words('Dvořák/Dvořáková Novotný/Novotná Kučera/Kučerová Říha/Říhová Švejda/Švejdová'),
    household: (family) => `Rodina ${family}`,
    phone: 'de',
  },
  {
    language: 'uk',
    feminine: words('Олена|Olena Софія|Sofiia Ганна|Hanna Мар’яна|Mariana Ірина|Iryna Дарина|Daryna'),
    masculine: words('Андрій|Andrii Тарас|Taras Богдан|Bohdan Іван|Ivan Олексій|Oleksii Юрій|Yurii'),
    family: words('Шевченко|Shevchenko Коваленко|Kovalenko Бондаренко|Bondarenko Ткачук|Tkachuk Їжакевич|Yizhakevych'),
    household: (family) => `Родина ${family}`,
    phone: 'de',
  },
  {
    language: 'el',
    feminine: words('Ελένη|Eleni Μαρία|Maria Σοφία|Sofia Κατερίνα|Katerina Δέσποινα|Despina Ιωάννα|Ioanna'),
    masculine: words('Γιώργος|Giorgos Νίκος|Nikos Κώστας|Kostas Δημήτρης|Dimitris Παύλος|Pavlos Άρης|Aris'),
    family: words(
      'Παπαδόπουλος|Papadopoulos Οικονόμου|Oikonomou Γεωργίου|Georgiou Αγγελής|Angelis Δημητρίου|Dimitriou',
    ),
    household: (family) => `Οικογένεια ${family}`,
    phone: 'fr',
  },
  {
    language: 'en',
    feminine: words('Olúwaṣeun Adébọ́lá Ngozi Chiamaka Folasade Temitọpe'),
    masculine: words('Olúmídé Babátúndé Chukwuemeka Ikenna Adéwálé Obinna'),
    family: words('Adéyemí Okonkwo Ọbásanjọ́ Nwachukwu Ògúnlẹ́sì'),
    household: (family) => `The ${family} family`,
    phone: 'gb',
  },
  {
    language: 'en',
    feminine: words('Akosua Abena Efua Thandiwe Nomvula Wanjiru'),
    masculine: words('Kwame Kofi Yaw Sipho Mandla Kamau'),
    family: words('Mensah Owusu-Ansah Dlamini Nkosi Mwangi'),
    household: (family) => `The ${family} family`,
    phone: 'gb',
  },
  {
    language: 'en',
    feminine: words('ሰላም|Selam ትዕግስት|Tigist ሀና|Hanna ማርታ|Marta'),
    masculine: words('ዳዊት|Dawit ተስፋዬ|Tesfaye ዮሐንስ|Yohannes አበበ|Abebe'),
    family: words('ገብረመድኅን|Gebremedhin ኃይሌ|Haile ወልደሚካኤል|Woldemichael ታደሰ|Tadesse በቀለ|Bekele'),
    household: (family) => `The ${family} family`,
    phone: 'us',
  },
  {
    language: 'tr',
    feminine: words('Ayşe İrem Şebnem Çiğdem Gülşen Zeynep'),
    masculine: words('Mehmet İbrahim Çağrı Oğuz Ümit Kerem'),
    family: words('Yılmaz Çelik Öztürk Şahin Güneş'),
    household: (family) => `${family} ailesi`,
    phone: 'de',
  },
  {
    language: 'vi',
    feminine: ['Thị Hương', 'Ngọc Ánh', 'Thùy Dung', 'Mỹ Linh', 'Phương Thảo', 'Diễm'],
    masculine: ['Văn Hùng', 'Minh Đức', 'Quốc Bảo', 'Tuấn', 'Hữu Phước', 'Anh Khoa'],
    family: words('Nguyễn Trần Phạm Đặng Huỳnh'),
    household: (family) => `Gia đình ${family}`,
    phone: 'us',
  },
  {
    language: 'it',
    feminine: words('Giulia Niccolò-Maria Chiara Francesca Beatrice Ilaria'),
    masculine: words('Niccolò Matteo Giosuè Alessandro Pietro Davide'),
    family: ['De Luca', 'Dell’Orto', 'Esposito', 'Santoro', 'Lo Presti'],
    household: (family) => `Famiglia ${family}`,
    phone: 'fr',
  },
  {
    language: 'pt',
    feminine: words('Conceição Inês Luísa Mariana Fátima Íris'),
    masculine: words('João Luís António Gonçalo Tomé Estêvão'),
    family: ['da Conceição', 'Guimarães', 'dos Santos Araújo', 'Simões', 'Brandão e Sousa'],
    household: (family) => `Família ${family}`,
    phone: 'fr',
  },
  {
    language: 'en',
    feminine: words('Aoife Siobhán Charlotte Zoë Niamh Margaret'),
    masculine: words('Seán Oisín William Rhys Ciarán Alistair'),
    family: words('O’Sullivan Fitzgerald-Byrne MacDonald Llewellyn Smith'),
    household: (family) => `The ${family} family`,
    phone: 'gb',
  },
];
