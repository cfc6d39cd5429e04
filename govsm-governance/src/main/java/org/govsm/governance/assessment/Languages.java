package org.govsm.governance.assessment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes and names of languages: those of the Eighth Schedule, English, and some of elsewhere. */
final class Languages {

  /** Eighth Schedule to the Constitution: codes of ISO 639, and English names. */
  private static final Set<String> SCHEDULED =
      words(
          "as asm assamese bn ben bengali bangla brx bodo doi dogri gu guj gujarati hi hin hindi"
              + " kn kan kannada ks kas kashmiri kok gom konkani mai maithili ml mal malayalam"
              + " mni manipuri meitei mr mar marathi ne nep nepali or ori ory odia oriya pa pan"
              + " punjabi sa san sanskrit sat santali santhali sd snd sindhi ta tam tamil te tel"
              + " telugu ur urd urdu");

  /** Of other countries. Languages of India that are not scheduled stand in neither list. */
  private static final Set<String> FOREIGN =
      words(
          "ar ara arabic bo tibetan cs czech da danish de deu ger german dz dzongkha el greek es"
              + " spa spanish fa fas persian fi finnish fr fra fre french he heb hebrew hu"
              + " hungarian id indonesian it ita italian ja jpn japanese ko kor korean ms malay my"
              + " burmese nl nld dutch no norwegian pl polish pt por portuguese ro romanian ru rus"
              + " russian si sinhala sv swedish sw swahili th thai tr turkish uk ukrainian vi"
              + " vietnamese zh zho chinese");

  private static final Pattern SUBTAG = Pattern.compile("[-_ (].*");

  private Languages() {}

  private static Set<String> words(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ", -1)));
  }

  static boolean isEnglish(String language) {
    String code = code(language);
    return code.equals("en") || code.equals("eng") || code.equals("english");
  }

  /** Whether it is an Indian language; nothing where neither list has it. */
  static Optional<Boolean> isIndian(String language) {
    String code = code(language);
    if (SCHEDULED.contains(code)) {
      return Optional.of(true);
    }
    return isEnglish(language) || FOREIGN.contains(code) ? Optional.of(false) : Optional.empty();
  }

  private static String code(String language) {
    return SUBTAG.matcher(language.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
