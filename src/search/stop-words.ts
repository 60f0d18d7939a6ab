import type { Language } from '../model.ts';

/** Function words that a search does not demand: everybody types them, and no article is about them. */
export const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  fr: list(
    'a au aux avec ce ces cet cette ceux chez comme d dans de des du elle elles en est et etait eux il ils je l la',
    'le les leur leurs lui ma mais me mes mon ne nos notre nous on ont ou par pas pour qu que qui s sa se ses son',
    'sont sous sur ta te tes ton tu un une vos votre vous y',
  ),
  en: list(
    'a an and are as at be been but by for from had has have he her his i in is it its me my of on or our she so',
    'than that the their them there they this to us was we were what when which who will with you your',
  ),
};

function list(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
