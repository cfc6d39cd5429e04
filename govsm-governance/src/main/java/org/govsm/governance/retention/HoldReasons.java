package org.govsm.governance.retention;

import java.util.regex.Pattern;
import org.govsm.core.text.Postponements;
import org.govsm.governance.facts.FactNode;

/**
 * Reasons why a legal hold ends: that the case goes on, may go on in another court or may come back
 * is none; that nobody took it further is one. A net for hasty words, and no proof: two officers
 * read them.
 */
final class HoldReasons {

  private static final String IS_OVER =
      "(?![^.;]{0,40}(?:over|expired|ended|lapsed|passed|ran out|closed|complete|satisfied"
          + "|dispos|dismiss|reject|withdr|decided))";

  /** Leave to come back is none once its time is over. */
  private static final String NOT_USED =
      "(?!.{0,80}(?:is over|expired|lapsed|ran out|unused|refused|declined"
          + "|not (?:been )?(?:used|availed|granted|given)))";

  /** What takes a case further. */
  private static final String STEP =
      "(?:(?:further|other|second|special|leave|writ|letters|patent|intra[ -]court|review|curative)"
          + "\\s+)*(?:appeals?|slps?|petitions?|reviews?|revisions?|challenges?|proceedings?)";

  private static final String WAS =
      "(?:is\\s+|are\\s+|was\\s+|were\\s+|has\\s+been\\s+|have\\s+been\\s+)?";

  private static final String DONE =
      "(?:filed|preferred|made|lodged|moved|brought|instituted|taken|pursued|pending|lies)";

  private static final String STEP_IN_HINDI =
      "(?:अपील|याचिका|एसएलपी|पुनरीक्षण|पुनर्विचार|चुनौती)(?:\\s+याचिका)?";

  /** That nobody took the case further. */
  private static final Pattern NOT_TAKEN_FURTHER =
      Pattern.compile(
          "(?<!\\p{L})(?:no\\s+"
              + STEP
              + "(?:\\s+"
              + WAS
              + DONE
              + ")?|(?:the\\s+)?"
              + STEP
              + "\\s+"
              + WAS
              + "not\\s+(?:been\\s+)?"
              + DONE
              + "|not\\s+(?:been\\s+)?(?:appealed|challenged|contested)(?:\\s+against)?"
              + "|(?:nobody|no\\s+one|no\\s+party|neither\\s+(?:side|party)|none\\s+of\\s+the\\s+parties)"
              + "\\s+(?:has\\s+|have\\s+)?(?:appealed|challenged\\s+it|went\\s+(?:further|higher|in\\s+appeal)))"
              + "(?!\\p{L})|(?:कोई\\s+)?(?:(?:आगे|अन्य|और)\\s+)?"
              + STEP_IN_HINDI
              + "(?:\\s+(?:दायर|दाखिल|प्रस्तुत|लंबित|भी))*\\s+नहीं"
              + "(?:\\s+(?:हुई|हुआ|की|गई|गयी|दी|है|हैं|थी))*(?![\\p{L}\\p{M}])");

  /** Of such a moment it may still come. */
  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?<!\\p{L})(?:yet|so\\s+far|till\\s+(?:now|date)|until\\s+now|as\\s+of\\s+now|at\\s+present)"
              + "(?!\\p{L})|अभी|अब\\s+तक|फ़िलहाल|फिलहाल|आज\\s+तक");

  /** Another court, or the same one, still has the case, or may get it. */
  private static final String OTHER_COURT =
      "|(?<!\\p{L})(?:part[ -]heard|remand(?:ed|s)?"
          + "|(?:case|matter|petition|appeal)\\s+(?:is\\s+|was\\s+)?(?:remitted|sent\\s+back)"
          + "|remitted\\s+(?:back\\s+)?(?:to\\s+(?:the\\s+)?(?:authority|court|tribunal|commission)|for\\s+fresh)"
          + "|(?:petition|appeal|slp|review|revision)\\s+(?:is\\s+|are\\s+)?being\\s+\\p{L}+"
          + "|(?:(?:special\\s+leave|leave|review|curative|execution|contempt)\\s+petition|slp)"
          + "\\s+(?:is\\s+|was\\s+|has\\s+been\\s+)?(?:filed|preferred|admitted)"
          + IS_OVER
          + "|(?<!within the |in the |during the )(?:appeal|limitation)\\s+period"
          + IS_OVER
          + "|(?<!within the |in the |during the )(?:period|time)\\s+(?:for|of)\\s+"
          + "(?:an?\\s+|the\\s+|filing\\s+)*(?:appeal|limitation|review)"
          + IS_OVER
          + "|execution\\s+(?:proceedings?|petition|application|case)"
          + IS_OVER
          + ")(?!\\p{L})"
          + "|अपील (?:की )?अवधि(?![^।;]{0,40}(?:समाप्त|बीत|पूरी))"
          + "|(?:अनुमति|पुनर्विचार|निष्पादन) याचिका (?:दायर|दाखिल)"
          + "|निष्पादन (?:की )?कार्यवाही(?![^।;]{0,40}(?:समाप्त|पूरी))"
          + "|सुनवाई आंशिक|आंशिक सुनवाई|प्रतिप्रेषित|रिमांड";

  /** It was ended so that it may come back, or somebody says that it does. */
  private static final String MAY_COME_BACK =
      "|(?<!\\p{L})(?:go(?:es|ing)?\\s+(?:higher|further|up|in\\s+appeal|to\\s+(?:the\\s+)?"
          + "(?:high|supreme|apex|appellate|division|tribunal))"
          + "|"
          + STEP
          + "\\s+(?:is\\s+|are\\s+)?(?:very\\s+|most\\s+)?(?:likely|expected|probable|possible|intended"
          + "|contemplated|proposed|planned|under\\s+(?:consideration|preparation|contemplation|way)|prepared"
          + "|drafted|may|might|can|could|to\\s+(?:be|come))"
          + "|(?:likely|(?<!\\d\\s)may|might|could|wants?|wishes|proposes?|intends?|plans?|threatens?|prepar\\p{L}+)"
          + "\\s+(?:to\\s+)?(?:appeal|challenge|approach|file|move|prefer|come\\s+back|go|return|be\\s+"
          + "(?:appealed|challenged|revived|restored))|(?:as|being|is|was|held|found)\\s+premature|come\\s+back|can\\s+return"
          + "|(?:liberty|leave|freedom|permission)\\s+(?:is\\s+|was\\s+)?(?:granted\\s+|given\\s+|reserved\\s+)?"
          + "(?:to|of)\\s+(?:\\p{L}+\\s+){0,5}?(?:approach|file|move|apply|agitate|appeal|institute|sue|raise"
          + "|seek|come|pursue|represent)"
          + NOT_USED
          + "|with\\s+(?:liberty|leave)"
          + NOT_USED
          + "|relegated\\s+to|transferred\\s+to\\s+(?:the\\s+|an?)?(?:\\p{L}+\\s+){0,2}?(?:court|tribunal|bench|commission)"
          + "|returned\\s+for\\s+(?:presentation|filing))(?!\\p{L})"
          + "|(?:ऊपरी|उच्चतर|बड़ी|ऊँची|ऊंची)\\s+(?:अदालत|न्यायालय|कोर्ट)"
          + "|(?:उच्चतम|सर्वोच्च|उच्च)\\s+न्यायालय\\s+(?:में\\s+)?जा(?:ए|एँ|एं|ने|ना|ते|ता|ती|य)"
          + "|(?:अपील|एसएलपी|एस\\.एल\\.पी\\.|याचिका)\\s+(?:की\\s+)?(?:संभावित|संभव|संभावना|तैयारी|प्रस्तावित"
          + "|करने|करेंग|करेग|हो\\s+सकती|आ\\s+सकती)"
          + "|आगे\\s+जा(?:ए|एँ|एं|ने|ते|ता|ती)|(?:छूट|स्वतंत्रता|अनुमति)\\s+(?:दी|देते|देकर|के\\s+साथ)"
          + "|समय\\s*पूर्व|अपरिपक्व|(?:फिर|पुनः|दोबारा)\\s+(?:से\\s+)?(?:आ\\s+सक|दायर|दाखिल)";

  /** Words by which the case of a hold goes on. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?<!\\p{L})(?:pending|sub judice|goes on|continues|continuing|adjourned|stayed|reserved"
              + "|not\\s+(?:yet\\s+|been\\s+)*(?:dismiss|dispos|decid|clos|withdraw|over|final"
              + "|settl|end|heard|complet|conclud)\\p{L}*"
              + "|still\\s+(?:open|runs|running|on|before|stands|alive)"
              + "|(?<!no )appeal\\s+(?:is\\s+|was\\s+|has\\s+been\\s+)?(?:filed|preferred|admitted)"
              + "|(?:under|in)\\s+appeal|next\\s+(?:hearing|date)|listed\\s+(?:for|on)"
              + "|hearing\\s+(?:is\\s+)?(?:on|in|at|fixed|scheduled|due)"
              + "|stay\\s+(?:order\\s+)?(?:is\\s+|was\\s+|has\\s+been\\s+)?"
              + "(?:granted|given|continue\\p{L}*|in\\s+force))(?!\\p{L})"
              + OTHER_COURT
              + MAY_COME_BACK
              + "|लंबित|लम्बित|विचाराधीन|जारी है|अपील में है|अपील (?:दायर|दाखिल|की गई)"
              + "|अगली (?:सुनवाई|तारीख|तिथि)|सुनवाई होनी|स्थगन (?:दिया|मिला|प्राप्त)"
              + "|(?:खारिज|निर्णय|निपट|समाप्त|वापस|बंद)[\\p{L}\\p{M} ]*नहीं");

  private HoldReasons() {}

  /** Whether a reason tells why a hold ends. */
  static boolean end(String reason) {
    String plain = Postponements.plain(reason);
    boolean settled = !SO_FAR.matcher(plain).find();
    String told = settled ? NOT_TAKEN_FURTHER.matcher(plain).replaceAll(" order is final ") : plain;
    FactNode said = FactNode.of(told.strip());
    return !said.isNoReason() && said.undone().isEmpty() && !GOES_ON.matcher(told).find();
  }
}
