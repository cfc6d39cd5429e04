package org.govsm.portal.tenders;

import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Page;

/** Finding names: what people call a finding of the check, where its sentence is not at hand. */
final class FindingNames {

  /** The code of the finding that wants reasons on record; it lists codes, which pages do not. */
  static final String REASONS = "REASON_NOT_RECORDED";

  private FindingNames() {}

  /** The name of a code such as {@code SCHEDULE_OPEN.AWARD}, and what it is about. */
  static String said(Page page, String code, String about) {
    String[] parts = code.split("\\.", 2);
    Messages words = page.words();
    String name = words.find("tenders.finding." + parts[0]).orElseGet(() -> words.term(code));
    String of = parts.length > 1 ? part(words, parts[1]) : about;
    return of.isEmpty() ? name : name + " (" + of + ")";
  }

  private static String part(Messages words, String code) {
    return Stream.of("term.tender.", "term.tender-stage.")
        .map(prefix -> words.find(prefix + code))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> words.term(code));
  }
}
