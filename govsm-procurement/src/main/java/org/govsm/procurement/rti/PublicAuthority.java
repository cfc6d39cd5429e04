package org.govsm.procurement.rti;

import java.util.Collection;
import java.util.regex.Pattern;
import org.govsm.core.text.Skeleton;

/**
 * Public authority to which a request, or a part of it, is sent: section 6(3) asks for another than
 * the one that has it. What is meant is read by its letters, whatever signs, case and look-alike
 * letters part two names.
 */
public final class PublicAuthority {

  private static final Pattern SELF =
      Pattern.compile(
          "(?iu)(?:(?:to )?(?:this|our|our own|own|the same|same) (?:very"
              + " )?(?:department|office|authority|public"
              + " authority|directorate|ministry|desk|section)|us|ourselves|me|myself|nobody|no"
              + " ?one|somebody|someone|anybody|(?:the"
              + " )?(?:applicants?|citizen|petitioner)|(?:यह|यही|इसी|अपना|अपने|हमारा|हमारे)"
              + " (?:विभाग|कार्यालय|प्राधिकारी)(?: को)?|आवेदक(?: को)?|कोई नहीं)\\.?");

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?iu)(?:(?:all|the whole|whole|everything|entire|the entire|full|the full)(?: of it| of"
              + " the request| request| application)?|सब|सब कुछ|पूरा(?:"
              + " अनुरोध)?|सम्पूर्ण|संपूर्ण|समस्त)\\.?");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private PublicAuthority() {}

  /**
   * Whether words name no other authority: who has the request, who asks, or nobody.
   *
   * @param to where the request goes
   * @param own the id and the names of the authority that has it
   */
  public static boolean isNoOther(String to, Collection<String> own) {
    String read = read(to);
    return SELF.matcher(to.strip()).matches() || own.stream().anyMatch(name -> isName(read, name));
  }

  /** Whether a part that is sent is the whole request. */
  public static boolean isWhole(String part) {
    return WHOLE.matcher(part.strip()).matches();
  }

  /** Whether two texts are one, such as the names of authorities or of parts. */
  public static boolean isSame(String one, String other) {
    return read(one).equals(read(other));
  }

  /** The whole name, also behind that of an office, or the name without its place. */
  private static boolean isName(String read, String name) {
    String whole = read(name);
    boolean within = name.strip().indexOf(' ') > 0 && read.endsWith(whole);
    return !whole.isEmpty()
        && (within || read.equals(whole) || read.equals(read(name.split(",", 2)[0])));
  }

  private static String read(String name) {
    return BETWEEN_WORDS.matcher(Skeleton.of(name.strip())).replaceAll("");
  }
}
