package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.HeldMeeting;
import org.govsm.procurement.award.LateConflict;
import org.govsm.procurement.award.ValidityExtension;
import org.jspecify.annotations.Nullable;

/** The way from the opened bids to the award as a tree of the API. */
final class AwardJson {

  private AwardJson() {}

  /** What a caller of the department may see now. */
  static Map<String, @Nullable Object> of(
      StoredTender one, Evaluated evaluated, Page page, Instant now) {
    Caller caller = page.caller();
    Messages words = page.words();
    AwardRecord record = evaluated.record();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("tender", one.id());
    tree.put("department", one.department());
    tree.put("members", record.members());
    tree.put("recused", record.recused());
    tree.put("conflictsAfterAward", Tree.list(record.conflictsAfterAward(), LateConflict::toPlain));
    tree.put("entered", record.entered());
    tree.put("assessed", record.isAssessed());
    tree.put("meetings", Tree.list(record.meetings(), HeldMeeting::toPlain));
    tree.put("differences", record.differences());
    if (!record.passedAgain().isEmpty()) {
      tree.put("passedAgain", record.passedAgain());
    }
    Map<String, Object> sheets = new LinkedHashMap<>();
    for (String member : record.entered()) {
      if (record.isAssessed() || member.equals(caller.actor())) {
        record.sheet(member).map(Node::toPlain).ifPresent(sheet -> sheets.put(member, sheet));
      }
    }
    tree.put("sheets", sheets);
    tree.put("acts", acts(record));
    if (evaluated.isKnown()) {
      tree.put("evaluation", evaluated.evaluation().toPlain(words));
      tree.put("preference", evaluated.preference().toPlain(words));
      tree.put("plan", evaluated.plan().toPlain(words));
    }
    tree.put("basis", record.basis(evaluated.asOf()));
    validity(record, tree);
    ground(evaluated, tree);
    tree.put(
        "securities", Tree.list(BidSecurityRow.all(evaluated, page, now), BidSecurityRow::toPlain));
    return tree;
  }

  private static void validity(AwardRecord record, Map<String, @Nullable Object> tree) {
    record.validUntil().ifPresent(last -> tree.put("validUntil", last.toString()));
    record.extension().ifPresent(asked -> tree.put("extension", extension(asked)));
  }

  /** Why no bid can be taken, as the page tells it. */
  private static void ground(Evaluated evaluated, Map<String, @Nullable Object> tree) {
    evaluated.ground().ifPresent(ground -> tree.put("ground", ground));
  }

  private static Map<String, Object> extension(ValidityExtension asked) {
    return Map.of(
        "until", asked.until().toString(),
        "answerBy", asked.answerBy().toString(),
        "reason", asked.reason());
  }

  /** Every act, but what sheets say: that stands in the sheets, for who may see it. */
  private static List<Map<String, Object>> acts(AwardRecord record) {
    List<Map<String, Object>> acts = new ArrayList<>();
    for (AwardAct act : record.acts()) {
      Map<String, Object> tree = new LinkedHashMap<>(act.toPlain());
      if (act.kind() == Kind.ASSESSMENT) {
        tree.put("act", Map.of("kind", act.kind().name()));
      }
      acts.add(tree);
    }
    return acts;
  }

  /** What a bidder sees: its own alone. */
  static Map<String, @Nullable Object> own(OwnAward own) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", own.one().department());
    tree.put("tender", own.one().id());
    tree.put("bid", own.bid());
    own.asked()
        .ifPresent(
            asked -> {
              Map<String, Object> request = new LinkedHashMap<>();
              request.put("price", asked.price().toString());
              request.put("share", asked.share().toString());
              own.until().ifPresent(until -> request.put("until", until.toString()));
              tree.put("asked", request);
            });
    own.letter().ifPresent(letter -> tree.put("letter", letter(letter)));
    if (!own.earlier().isEmpty()) {
      tree.put("earlierLetters", Tree.list(own.earlier(), AwardJson::earlier));
    }
    own.cancelled().ifPresent(end -> tree.put("cancelled", end.toPlain()));
    tree.put("security", own.security().toPlain());
    own.extension()
        .filter(asked -> own.isExtensionAsked())
        .ifPresent(asked -> tree.put("extension", extension(asked)));
    tree.put(
        "representations",
        Tree.list(
            own.representations(),
            one ->
                Map.of(
                    "id", one.id(),
                    "state", one.state(),
                    "at", one.at().toString(),
                    "grounds", one.grounds())));
    return tree;
  }

  private static Map<String, Object> earlier(EarlierLetter one) {
    Map<String, Object> tree = new LinkedHashMap<>(letter(one.letter()));
    tree.put("setAside", one.at().toString());
    one.representation().ifPresent(id -> tree.put("representation", id));
    tree.put("reason", one.reason());
    return tree;
  }

  private static Map<String, Object> letter(AwardLetter letter) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", letter.kind());
    tree.put("day", letter.day().toString());
    letter
        .award()
        .ifPresent(
            part -> {
              tree.put("share", part.share().toString());
              tree.put("amount", part.amount().toString());
            });
    tree.put("reasons", Tree.list(letter.reasons(), AwardJson::why));
    tree.put("debrief", letter.debrief());
    letter.contractFrom().ifPresent(day -> tree.put("contractFrom", day.toString()));
    letter.signBy().ifPresent(day -> tree.put("signBy", day.toString()));
    return tree;
  }

  static Map<String, Object> why(ComparisonSheet.Why why) {
    return Map.of("text", why.said(), "citation", why.cited());
  }

  private static Map<String, @Nullable Object> called(
      Map<String, ? extends @Nullable Object> tree, String number) {
    Map<String, @Nullable Object> called = new LinkedHashMap<>(tree);
    called.put("bid", number);
    return called;
  }

  /** A published award: by names, without ids of bidders. */
  static Map<String, @Nullable Object> toPublic(StoredTender one, Evaluated now, Page page) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("tender", one.id());
    tree.put("title", one.title("en"));
    tree.put("awarded", now.asOf().toString());
    ComparisonSheet made = ComparisonSheet.of(now, page);
    ComparisonSheet sheet = ComparisonSheet.toPublic(now, page);
    List<Object> bids = new ArrayList<>();
    for (int i = 0; i < sheet.bids().size(); i++) {
      int at = i;
      Map<String, Object> bid = new LinkedHashMap<>();
      bid.put("bid", sheet.bids().get(i));
      bid.put("bidder", sheet.bidders().get(i));
      now.report()
          .flatMap(found -> found.bid(made.bids().get(at)))
          .ifPresent(result -> bid.put("result", called(result.toPlain(), sheet.bids().get(at))));
      now.preference()
          .found()
          .ifPresent(
              found ->
                  found.allocations().stream()
                      .filter(part -> part.bid().equals(made.bids().get(at)))
                      .forEach(
                          part ->
                              bid.put("allocation", called(part.toPlain(), sheet.bids().get(at)))));
      bid.put("reasons", Tree.list(sheet.reasons(i), AwardJson::why));
      bids.add(bid);
    }
    tree.put("bids", bids);
    return tree;
  }
}
