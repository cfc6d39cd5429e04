package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Cancellation of a tender, as it was published.
 *
 * @param ground a code of the law, or OTHER
 * @param reason as it was published
 * @param onContract what was decided on a contract that stands on an award of it
 */
public record TenderCancellation(
    Instant at, String ground, String reason, Optional<String> onContract) {

  private static final Pattern STOPPED = Pattern.compile("[.!?\u0964]$");

  /** The cancellation of a tender; nothing where it goes on. */
  static Optional<TenderCancellation> of(TenderRecord record) {
    return record.acts().stream()
        .filter(act -> act.kind() == TenderAct.Kind.CANCELLATION)
        .findFirst()
        .map(
            act ->
                new TenderCancellation(
                    act.at(),
                    act.part().text("ground"),
                    act.part().text("reason"),
                    act.part().find(TenderActs.ON_CONTRACT, String.class)));
  }

  /** The same in words; nothing where the tender goes on. */
  static Optional<String> said(TenderRecord record, Page page) {
    return of(record).map(end -> end.said(page));
  }

  /** The same in words before it is published; nothing where the tender goes on. */
  static Optional<String> planned(TenderRecord record, Page page) {
    return of(record).map(end -> end.said(Message.of("awards.cancelled-plan"), page));
  }

  /** The day, the ground, the reason and what goes on, in words. */
  public String said(Page page) {
    return said(Message.of("awards.cancelled-on").with("day", Moments.day(at)), page);
  }

  private String said(Message what, Page page) {
    String why = page.say("awards.cancelled-ground", "ground", ground(page));
    String end = page.words().say(what) + " " + why + " " + reason;
    return onContract
        .map(text -> page.say("awards.cancelled-contract", "text", text))
        .map(contract -> stopped(end, page) + " " + contract)
        .orElse(end);
  }

  /** The ground in words; a code that no law names is another ground, which the reason tells. */
  private String ground(Page page) {
    return Stream.of("tenders.ground.", "term.")
        .flatMap(part -> page.words().find(part + ground).stream())
        .findFirst()
        .orElseGet(() -> page.say("tenders.ground.OTHER"));
  }

  /** A text that officers wrote may end with a stop of its own. */
  private static String stopped(String text, Page page) {
    return STOPPED.matcher(text).find() ? text : text + page.say("page.stop");
  }

  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", at.toString());
    tree.put("ground", ground);
    tree.put("reason", reason);
    onContract.ifPresent(text -> tree.put(TenderActs.ON_CONTRACT, text));
    return tree;
  }
}
