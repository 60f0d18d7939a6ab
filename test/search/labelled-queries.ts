/**
 * Queries with the articles that answer them, and in each the blocks that a first link may lead to (`t` is the
 * headline): `gazoduc-baltique:p1` or `sommet-de-vienne:p1,p3`. Labelled by reading, not by running the search:
 * an article answers if it holds the words, in whatever spelling and inflection. A stemmer takes words of one
 * family for one (diplomate, diplomatique; journal, journaliste): these are labelled as answers.
 */
export interface Labelled {
  query: string;
  answers: string[];
}

const labelled = (lines: string): Labelled[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [query = '', answers = ''] = line.split('=>').map((part) => part.trim());
      return { query, answers: answers.split(' ').filter(Boolean) };
    });

export const FRENCH: Labelled[] = labelled(`
gazoduc => gazoduc-baltique:p1,t
l'Ukraine => gazoduc-baltique:p1 appel-telephonique:p2
l’Ukraine => gazoduc-baltique:p1 appel-telephonique:p2
ukraine => gazoduc-baltique:p1 appel-telephonique:p2
UKRAINE => gazoduc-baltique:p1 appel-telephonique:p2
cœur => gazoduc-baltique:p2
coeur => gazoduc-baltique:p2
États-Unis => gazoduc-baltique:p2 cyberattaque-oleoduc:p1
etats unis => gazoduc-baltique:p2 cyberattaque-oleoduc:p1
«États-Unis» => gazoduc-baltique:p2 cyberattaque-oleoduc:p1
OTAN => manoeuvres-mer-noire:t
O.T.A.N. => manoeuvres-mer-noire:t
l'otan => manoeuvres-mer-noire:t
manoeuvres => manoeuvres-mer-noire:p1,t
manœuvre navale => manoeuvres-mer-noire:p1
mer Noire => manoeuvres-mer-noire:t
"mer Noire" => manoeuvres-mer-noire:t
mer => manoeuvres-mer-noire:t eoliennes-mer:p1
porte-parole => manoeuvres-mer-noire:p1
porte parole => manoeuvres-mer-noire:p1
porte-parole de l’Alliance => manoeuvres-mer-noire:p1
10 000 soldats => manoeuvres-mer-noire:p2
10000 => manoeuvres-mer-noire:p2
provocation => manoeuvres-mer-noire:p2
état-major => manoeuvres-mer-noire:p3
frontière => manoeuvres-mer-noire:p3 appel-telephonique:p2 frontiere-biolarus:p1
frontière polonaise => frontiere-biolarus:p1
frontières -ukraine => manoeuvres-mer-noire:p3 frontiere-biolarus:p1
port => port-odessa:p1,t
d'Odessa => port-odessa:t
Odessa blé => port-odessa:p1
3,5 % => port-odessa:p2
or => mine-or-sahel:p2,t film-festival:t
l’or => mine-or-sahel:p2,t film-festival:t
"or du Sahel" => mine-or-sahel:p2
ONU => mine-or-sahel:p2 election-conseil-onu:p1
O.N.U. => mine-or-sahel:p2 election-conseil-onu:p1
pêcheur => peche-manche:p1 eoliennes-mer:p2
peche => peche-manche:t
jusqu’au 12 novembre => peche-manche:p2
barrage => barrage-nil:p1,t
addis abeba => barrage-nil:p1
réservoir => barrage-nil:p2
gaz => gazoduc-baltique:p3 prix-du-gaz:t
prix du gaz => prix-du-gaz:t
après-midi => prix-du-gaz:p2,p1
achats => prix-du-gaz:p2
porte-conteneurs => canal-bloque:p1
navires => port-odessa:p1 canal-bloque:p2
Saint-Brieuc => eoliennes-mer:t
éolien => eoliennes-mer:p1,t
centrale => centrale-nucleaire:t banque-centrale:t
nucléaire => centrale-nucleaire:p1 traite-desarmement:p2 vice-ministre-teheran:t sous-marins-pacifique:p1
1200 millions => centrale-nucleaire:p2
1 550 => traite-desarmement:p2
sommet => sommet-de-vienne:t
présidents => sommet-de-vienne:p1,p3 appel-telephonique:p1,t presidentielle-anticipee:p1
droits de l'homme => sommet-de-vienne:p2
"droits de l’homme" cyberattaques => sommet-de-vienne:p2
cyberattaque => sommet-de-vienne:p2 cyberattaque-oleoduc:p1
d’hostilité => sommet-de-vienne:p3
Vostrov => sommet-de-vienne:p3 appel-telephonique:p1
président Vostrov téléphonique => appel-telephonique:p1
Maison Blanche => appel-telephonique:p2
maison-blanche => appel-telephonique:p2
diplomate => diplomates-expulses:p1,t traite-desarmement:p1 sous-marins-pacifique:p2
expulsé => diplomates-expulses:p1,t
expulser => diplomates-expulses:p1,t
Affaires étrangères => diplomates-expulses:p2
sanction => gazoduc-baltique:p2 vice-ministre-teheran:p1 frontiere-biolarus:p2 diplomates-expulses:p1
sanctions économiques => frontiere-biolarus:p2
sanctions -gazoduc -diplomates => vice-ministre-teheran:p1 frontiere-biolarus:p2
"nouvelles sanctions" => frontiere-biolarus:p2
traité => traite-desarmement:p1,t cour-constitutionnelle:p1,t
désarmement => traite-desarmement:t
desarmement => traite-desarmement:t
cessez-le-feu => osce-observateurs:p1 reunion-normandie:p1 couloir-humanitaire:p1
cessez le feu -couloir => osce-observateurs:p1 reunion-normandie:p1
O.S.C.E. => osce-observateurs:p1,t
G7 => g7-cornouailles:p1,t
vaccin => g7-cornouailles:t vaccin-laboratoire:t
S-400 => ankara-missiles:p1,t
s 400 => ankara-missiles:p1,t
vice ministre => vice-ministre-teheran:p1
aujourd'hui => reunion-normandie:p2
aujourd’hui => reunion-normandie:p2
aujourd hui => reunion-normandie:p2
après midi => prix-du-gaz:p1
porteparole => manoeuvres-mer-noire:p1
cyber-attaque => sommet-de-vienne:p2 cyberattaque-oleoduc:p1
sous-marin => sous-marins-pacifique:p1,t
ambassadrice => sous-marins-pacifique:t
journal => proces-journal:p1,t sommet-de-vienne:p3 reseau-social-suspendu:t
journaux => proces-journal:p1,t sommet-de-vienne:p3 reseau-social-suspendu:t
N'Diaye => proces-journal:p2
electorale => presidentielle-anticipee:p2
électeur => presidentielle-anticipee:p1
yeux => hopital-rouen:p1 tempete-solaire:p1
sœur => hopital-rouen:p2
covid-19 => hopital-rouen:p1
COVID => hopital-rouen:p1
œil nu => tempete-solaire:p1
muller => inondations-vallee:p2
œuvre => inondations-vallee:p2 musee-bronzes:t film-festival:p2
oeuvres => inondations-vallee:p2 musee-bronzes:t film-festival:p2
travail => eoliennes-mer:p1
travaux => eoliennes-mer:p1
Noël => greve-trains:t
train => greve-trains:p1,t
ibanez => musee-bronzes:p2
vœu => musee-bronzes:p2
qu'Alger => incendies-kabylie:p2
incendie => incendies-kabylie:p1,t
opposition => incendies-kabylie:p2
jusqu’à l’excès => film-festival:p2
O'Brien => jeux-tokyo:p2
athlète => jeux-tokyo:p1
guerre => archives-ouvertes:t reseau-social-suspendu:p2
1970 => archives-ouvertes:p1
ours => ours-pyrenees:t
Mars => robot-mars:t
petrolane.example => cyberattaque-oleoduc:p2
4,4 millions => cyberattaque-oleoduc:p2
44 millions =>
journaliste => sommet-de-vienne:p3 reseau-social-suspendu:t proces-journal:p1,t
Croix-Rouge => couloir-humanitaire:p2
"onze heures" => couloir-humanitaire:p1
onze minutes => robot-mars:p2
gouvernail =>
électricien =>
Inde =>
47 =>
marchandage =>
élection présidentielle => presidentielle-anticipee:t
"premiers résultats" minuit => presidentielle-anticipee:p2
"résultats premiers" =>
Moscou => manoeuvres-mer-noire:p2 station-spatiale:p1 reseau-social-suspendu:p1
Moscou -station => manoeuvres-mer-noire:p2 reseau-social-suspendu:p1
Moscou -"chaînes étrangères" => manoeuvres-mer-noire:p2 station-spatiale:p1
`);

export const ENGLISH: Labelled[] = labelled(`
pipeline => gazoduc-baltique:p1,t cyberattaque-oleoduc:t
pipelines => gazoduc-baltique:p1,t cyberattaque-oleoduc:t
gas pipeline => gazoduc-baltique:t
NATO => manoeuvres-mer-noire:t
Black Sea => manoeuvres-mer-noire:t
"Black Sea" => manoeuvres-mer-noire:t
spokesman => manoeuvres-mer-noire:p1
Alliance's => manoeuvres-mer-noire:p1
10,000 => manoeuvres-mer-noire:p2
soldiers => manoeuvres-mer-noire:p2 incendies-kabylie:p1
soldiers -fires => manoeuvres-mer-noire:p2
wheat => port-odessa:p1
ship => port-odessa:p1,t canal-bloque:p1,p2
3.5% => port-odessa:p2
gold => mine-or-sahel:p1,p2,t
"gold of the Sahel" => mine-or-sahel:p2
fisherman => peche-manche:p1 eoliennes-mer:p2
fishermen => peche-manche:p1 eoliennes-mer:p2
licence => peche-manche:p1
dam => barrage-nil:p1,t
African Union => barrage-nil:p2
record => prix-du-gaz:t
wind turbine => eoliennes-mer:t
nuclear => centrale-nucleaire:p1 traite-desarmement:p2 vice-ministre-teheran:t sous-marins-pacifique:p1
summit => sommet-de-vienne:t
human rights => sommet-de-vienne:p2
cyberattack => sommet-de-vienne:p2 cyberattaque-oleoduc:p1
hostility => sommet-de-vienne:p3
White House => appel-telephonique:p2
call => appel-telephonique:t
expelled => diplomates-expulses:p1,t
expel diplomats => diplomates-expulses:p1,t
treaties => traite-desarmement:p1,t cour-constitutionnelle:p1,t
"European treaties" law => cour-constitutionnelle:p1
ceasefire => osce-observateurs:p1 reunion-normandie:p1 couloir-humanitaire:p1
submarine => sous-marins-pacifique:p1,t
deputy minister => vice-ministre-teheran:p1
newspaper => proces-journal:p1,t
early election => presidentielle-anticipee:t
voter => presidentielle-anticipee:p1
nurse => hopital-rouen:p1 
flood => inondations-vallee:p1
judges => proces-journal:t cour-constitutionnelle:p1
lawyers => proces-journal:p2 loi-agents-etrangers:p2
space station => station-spatiale:t
bears => ours-pyrenees:t
Red Cross => couloir-humanitaire:p2
O’Brien => jeux-tokyo:p2
ransom => cyberattaque-oleoduc:p2
spring onion =>
zeppelin =>
sea => manoeuvres-mer-noire:t
war => archives-ouvertes:t reseau-social-suspendu:p2 gazoduc-baltique:p2
files -secret =>
`);
