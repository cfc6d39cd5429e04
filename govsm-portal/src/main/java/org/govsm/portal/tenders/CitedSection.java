package org.govsm.portal.tenders;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.tender.Tender;

/**
 * Cited section: what a representation names of a tender is a section of its page, a term or
 * criterion by its id, its annex, or a rule.
 */
record CitedSection(Tender tender) {

  /** The items are the first section, and each part of the form is one more. */
  private static final int LAST = TenderParts.ALL.size() + 1;

  private static final Pattern OUTSIDE =
      Pattern.compile(
          "\\b(rules?|gfr|act|manual|order|annex|annexure)\\b|\\br\\. ?[0-9]"
              + "|नियम|अधिनियम|आदेश|अनुलग्नक");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** Refuses what the tender does not have. */
  static List<InputFault> faults(Tender tender, String pointer, String clause) {
    return clause.isBlank() || new CitedSection(tender).isOne(Skeleton.of(clause))
        ? List.of()
        : List.of(
            new InputFault(
                pointer,
                "awards.no-section",
                Message.of("awards.no-section").with("clause", clause).with("last", LAST)));
  }

  private boolean isOne(String clause) {
    if (OUTSIDE.matcher(clause).find() || ids().map(Skeleton::of).anyMatch(clause::contains)) {
      return true;
    }
    Matcher number = NUMBER.matcher(clause);
    if (!number.find()) {
      return false;
    }
    int section = Integer.parseInt(number.group());
    return section >= 1 && section <= LAST;
  }

  private Stream<String> ids() {
    return Stream.of(
            tender.node().branches("clauses"),
            tender.node().branches("criteria"),
            tender.node().branches("items"))
        .flatMap(List::stream)
        .map(part -> part.text("id"))
        .filter(id -> !NUMBER.matcher(id).matches());
  }
}
