package org.govsm.procurement.tender;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.procurement.vocabulary.BodyForms;

/**
 * Ordinary words: words of the language that suppliers are called by too, such as canvas or दृष्टि.
 * Where one is not written as a name, it is the word.
 */
final class OrdinaryWords {

  private static final Set<String> ENGLISH =
      Set.of(
          ("action active alpha apex asset beacon bloom bridge bright brilliant canvas capital"
               + " catalyst central century champion choice circle citizen city classic clear click"
               + " colour compass concept connect core cosmos craft crown crystal data delight"
               + " delta detail direct direction discovery dream dynamic eagle earth echo edge"
               + " effort elegant elite emerald empire energy engage envision epic equal essence"
               + " ethics event everest evolution excel excellence expert explore express family"
               + " fine first flash focus force forward frame fresh frontier future galaxy gateway"
               + " general genesis global golden graphic green growth guide harmony harvest"
               + " heritage highlight horizon icon idea ideal ignite image imagine impact impulse"
               + " indigo infinite infinity initiative innovation insight inspire integral"
               + " interface journey key kite lead leader learn legacy legend light link live local"
               + " logic lotus magic magnet major mango mark master matrix maximum mega mentor"
               + " message metro mind mirror mission mobile modern moment momentum mosaic motion"
               + " narrative nation nature network new nexus noble novel ocean official omega open"
               + " optimum orange orbit origin outlook outreach palette paper partner path pearl"
               + " people perfect perspective phoenix picture pilot pinnacle pioneer pixel planet"
               + " platform point positive power precise premier press prime prism pro professional"
               + " progress project promise pulse quality quest quick radiant rainbow range ready"
               + " real reflect regal reliable result right rise river royal screen sense service"
               + " shine sigma signal silver simple sky smart solid source spark spectrum speed"
               + " spirit spotlight spring standard star state step story strategy stream success"
               + " summit sun sunrise super supreme synergy target team trend tribune triumph true"
               + " trust unique unity universal update urban value vector venture verve vibrant"
               + " victory view viewpoint village vision visual vital voice wave wisdom wonder word"
               + " work world youth zenith")
              .split(" "));

  private static final Set<String> HINDI =
      Set.of(
          ("अक्षर अनुभव अभियान अवसर आकार आकाश आदर्श आधार आधुनिक आरंभ आलोक आवाज उजाला उत्तम उत्सव"
               + " उदय उद्देश्य उन्नति उपलब्धि उमंग ऊर्जा एकता कला कलाकार कहानी कार्य किरण क्रांति"
               + " क्षितिज खबर गति गीत ग्राम चयन चित्र चेतना छवि जगत जन जनता जागरण जीवन ज्ञान"
               + " ज्योति तेज दर्पण दर्शन दिशा दीप दुनिया दृश्य दृष्टि देश धरती धारा नगर नया नवीन"
               + " निर्माण नीति पथ परंपरा परिवार परिवर्तन पहचान पहल प्रकाश प्रगति प्रतिभा प्रथम"
               + " प्रभात प्रभाव प्रयास प्रेरणा भारत भविष्य भाषा मंच मंगल मंथन माध्यम मार्ग मित्र"
               + " मिशन यात्रा युग युवा रंग रचना राष्ट्र रूप लक्ष्य लोक वाणी विकास विचार विजय विविध"
               + " विशेष विश्व विश्वास शक्ति शिखर शिक्षा शुभ श्रेष्ठ संकल्प संगम संचार संदेश संपर्क"
               + " संवाद संस्कृति सत्य सफल समय समाचार समाज समृद्धि सरल सहयोग साथी सार्थक सुगम सूचना"
               + " सृजन सेवा स्वर हमारा हरित")
              .split(" "));

  /** Letters of Devanagari, which have no capitals. */
  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}+");

  private static final Pattern PLURAL = Pattern.compile("(?<=[a-z]{3})s$");

  /** What stands before a name of a firm. */
  private static final Set<String> FIRM = Set.of("ms", "messrs", "मैसर्स");

  /** What stands in Hindi after who does something, or whom something is like. */
  private static final Set<String> SOMEBODY =
      Set.of("ने", "जी", "द्वारा", "जैसा", "जैसे", "जैसी", "वाला", "वाले", "वाली");

  /** Words that stand in names of bodies, and after any other word. */
  private static final Set<String> LOOSE = Set.of("and", "the", "s", "m", "ms");

  private OrdinaryWords() {}

  /** Whether a word is one of them, as its letters are. */
  static boolean contains(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return HINDI.contains(word)
        || ENGLISH.contains(small)
        || ENGLISH.contains(PLURAL.matcher(small).replaceAll(""));
  }

  /** Whether a word is written in Devanagari. */
  static boolean isHindi(String word) {
    return DEVANAGARI.matcher(word).matches();
  }

  /**
   * Whether a word is written as a name: with a capital, in marks of a quotation, beside the form
   * of a body or a word that stands before a firm, or in Hindi as who does something.
   *
   * @param before the word before it, as the text has it; empty for none
   * @param after the word after it, likewise
   */
  static boolean isName(String word, boolean quoted, String before, String after) {
    return quoted
        || !isHindi(word) && !word.equals(word.toLowerCase(Locale.ROOT))
        || FIRM.contains(before.toLowerCase(Locale.ROOT))
        || isHindi(word) && SOMEBODY.contains(after)
        || BodyForms.isForm(after) && !LOOSE.contains(after.toLowerCase(Locale.ROOT));
  }
}
