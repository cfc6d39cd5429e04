package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Skeleton;
import org.govsm.governance.facts.FactNode;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Authority to which a request, or a part of it, goes: section 6(3) asks for another public
 * authority. The department itself, by whatever name, is none, nor are who asks and words that deny
 * or postpone.
 */
record RtiAuthority(Transaction tx, StoredRti request) {

  private static final String TO = "to";
  private static final String PART = "part";

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

  /** The faults of what is said of the authority and of the part. */
  List<InputFault> faults(Map<String, @Nullable Object> given) {
    List<InputFault> faults = new ArrayList<>();
    String to = ApiRequests.text(given, TO).orElse("").strip();
    if (SELF.matcher(to).matches() || isOwn(to)) {
      faults.add(Faults.at("/" + TO, "rti.own-authority"));
    } else if (saysNone(to)) {
      faults.add(Faults.at("/" + TO, "rti.no-authority"));
    }
    String part = ApiRequests.text(given, PART).orElse("").strip();
    if (WHOLE.matcher(part).matches()) {
      faults.add(Faults.at("/" + PART, "rti.part-whole"));
    } else if (isSent(part, to)) {
      faults.add(Faults.at("/" + PART, "rti.part-sent"));
    }
    return faults;
  }

  private static boolean saysNone(String to) {
    FactNode said = FactNode.of(to);
    return Stream.of(
            said.placeholder(), said.denial(), said.promise(), said.undone(), said.reservation())
        .anyMatch(Optional::isPresent);
  }

  private boolean isOwn(String to) {
    String read = read(to);
    return new Departments(tx)
        .find(request.department()).stream()
            .flatMap(RtiAuthority::names)
            .anyMatch(name -> isName(read, name));
  }

  private static Stream<String> names(DepartmentRecord own) {
    return Stream.of(own.department(), own.name(), own.hindi());
  }

  /** The whole name, also behind that of an office, or the name without its place. */
  private static boolean isName(String read, String name) {
    String whole = read(name);
    boolean within = name.strip().indexOf(' ') > 0 && read.endsWith(whole);
    return !whole.isEmpty()
        && (within || read.equals(whole) || read.equals(read(name.split(",", 2)[0])));
  }

  private boolean isSent(String part, String to) {
    return !part.isEmpty()
        && request.part("partsTransferred").get("of") instanceof List<?> all
        && all.stream()
            .filter(Map.class::isInstance)
            .map(one -> StoredTree.tree(Map.of(PART, one), PART))
            .anyMatch(
                one ->
                    read(String.valueOf(one.get(PART))).equals(read(part))
                        && read(String.valueOf(one.get(TO))).equals(read(to)));
  }

  private static String read(String name) {
    return BETWEEN_WORDS.matcher(Skeleton.of(name.strip())).replaceAll("");
  }
}
