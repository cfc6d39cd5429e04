package org.govsm.portal.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.post.ContentScan;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/** Texts of moderation: what each may hold, and what an officer looks at in a copy. */
final class ModerationTexts {

  private static final List<String> BESIDE = List.of("source", "written");
  private static final List<String> OF_RECORD = List.of("title", "text", "reason");

  /** A handle, and no address of mail. */
  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}_]");

  private ModerationTexts() {}

  /** No secret is kept, no number of a person on record, and no Aadhaar number in a copy either. */
  static void scan(
      Map<String, @Nullable Object> given,
      Map<String, @Nullable Object> item,
      ModeratedCopy copy,
      List<InputFault> faults) {
    faults.addAll(Secrets.in(given));
    faults.addAll(named(given));
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(given);
    BESIDE.forEach(kept::remove);
    faults.addAll(WrittenTexts.in(kept, Set.of()));
    aadhaar("/source", copy.source(), faults);
    aadhaar("/written", copy.written(), faults);
  }

  private static void aadhaar(String pointer, String text, List<InputFault> faults) {
    for (PostFlag flag : flags(text)) {
      if (flag.kind().equals(PostFlag.AADHAAR)) {
        Message told =
            Message.of("moderation.aadhaar").with("first", flag.from() + 1).with("last", flag.to());
        faults.add(Faults.at(pointer, told));
      }
    }
  }

  /** What stays on record names nobody by a handle. */
  static List<InputFault> named(Map<String, @Nullable Object> given) {
    return OF_RECORD.stream()
        .filter(name -> ApiRequests.text(given, name).filter(HANDLE.asPredicate()).isPresent())
        .map(name -> Faults.at("/" + name, "moderation.handle"))
        .toList();
  }

  /** What an officer looks at in a copy: kinds and places, of which nothing is kept. */
  static List<PostFlag> flags(String written) {
    return ContentScan.of(written, "", List.of());
  }

  /** A letter of several lines, as the domain keeps it and the pages send it. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
