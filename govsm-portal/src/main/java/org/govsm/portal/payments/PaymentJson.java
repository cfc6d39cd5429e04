package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/** Payments as trees of the API: accounts are masked. */
final class PaymentJson {

  private PaymentJson() {}

  static Map<String, @Nullable Object> office(StoredOffice one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("version", BigDecimal.valueOf(one.version()));
    if (one.isStated()) {
      tree.put("name", one.name());
      tree.put("account", one.masked());
      tree.put("coolingHours", BigDecimal.valueOf(one.coolingHours()));
      tree.put("answerDays", BigDecimal.valueOf(one.answerDays()));
      OfficeService.CODES.forEach(code -> one.code(code).ifPresent(text -> tree.put(code, text)));
    }
    one.proposal().ifPresent(next -> tree.put("proposal", proposal(one, next)));
    return tree;
  }

  private static Map<String, @Nullable Object> proposal(StoredOffice one, StoredOffice next) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("by", one.proposedBy());
    tree.put("name", next.name());
    tree.put("account", next.masked());
    tree.put("coolingHours", BigDecimal.valueOf(next.coolingHours()));
    tree.put("answerDays", BigDecimal.valueOf(next.answerDays()));
    OfficeService.CODES.forEach(code -> next.code(code).ifPresent(text -> tree.put(code, text)));
    return tree;
  }

  static Map<String, @Nullable Object> payee(StoredPayee one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("name", one.name());
    tree.put("state", one.state());
    tree.put("moved", one.moved().toString());
    some(tree, "account", one.masked());
    some(tree, "proposed", one.proposed());
    some(tree, "proposedBy", one.proposedBy());
    some(tree, "vendor", one.vendor());
    one.confirmedAt().ifPresent(at -> tree.put("confirmedAt", at.toString()));
    return tree;
  }

  static Map<String, @Nullable Object> payee(StoredPayee one, List<StoredPayeeAct> acts) {
    Map<String, @Nullable Object> tree = payee(one);
    tree.put("acts", Tree.list(acts, PaymentJson::act));
    return tree;
  }

  private static Map<String, Object> act(StoredPayeeAct one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("act", one.kind());
    tree.put("actor", one.actor());
    tree.put("at", one.madeAt().toString());
    for (String name : List.of("masked", "evidence", "checked", "reason")) {
      one.text(name).ifPresent(text -> tree.put(name.equals("masked") ? "account" : name, text));
    }
    tree.put("warnings", one.warnings());
    return tree;
  }

  static Map<String, @Nullable Object> batch(StoredBatch one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("state", one.state());
    tree.put("channel", one.channel());
    tree.put("valueDate", one.valueDay().toString());
    tree.put("moved", one.moved().toString());
    tree.put("count", BigDecimal.valueOf(one.orders()));
    tree.put("total", one.sum().toString());
    tree.put("paid", one.settled().toString());
    tree.put("open", BigDecimal.valueOf(one.open()));
    return tree;
  }

  /** A batch with its orders, acts and reconciliation. */
  static Map<String, @Nullable Object> batch(BatchView view, Messages words) {
    Map<String, @Nullable Object> tree = batch(view.batch());
    tree.put("preparedBy", view.batch().preparedBy());
    view.batch().text("control").ifPresent(hash -> tree.put("control", hash));
    view.batch().text("fileDigest").ifPresent(digest -> tree.put("fileDigest", digest));
    if (!view.files().isEmpty()) {
      tree.put("files", Tree.list(view.files(), file -> file.toPlain(words)));
    }
    if (view.isSentUnseen()) {
      tree.put("sentUnseen", true);
    }
    tree.put("orders", Tree.list(view.orders(), one -> order(view, one)));
    view.state().ifPresent(state -> tree.put("reconciliation", state.toPlain(words)));
    tree.put("acts", Tree.list(view.acts(), PaymentJson::act));
    return tree;
  }

  private static Map<String, Object> order(BatchView view, StoredOrder one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", one.id());
    tree.put("contract", one.contract());
    tree.put("bill", one.bill());
    tree.put("invoice", one.text("invoice"));
    tree.put("payee", one.text("payee"));
    tree.put("name", one.text("name"));
    tree.put("account", one.text("masked"));
    tree.put("net", one.sum().toString());
    tree.put("paid", one.settled().toString());
    one.paidOn().ifPresent(day -> tree.put("paidOn", day.toString()));
    some(tree, "outcome", view.outcome(one));
    some(tree, "references", one.text("references"));
    some(tree, "decision", one.decision());
    some(tree, "earlier", one.text(EarlierOrders.EARLIER));
    if (one.toRecover().paise() > 0) {
      tree.put("toRecover", one.toRecover().toString());
    }
    if (!one.recovered().isEmpty()) {
      tree.put("recovered", Tree.list(one.recovered(), RecoveredMoney::toPlain));
    }
    if (!one.repaid().isEmpty()) {
      tree.put(Repayments.MEMBER, Tree.list(one.repaid(), RecoveredMoney::toPlain));
    }
    if (one.isOpenBack()) {
      tree.put("backBeyond", one.backBeyond().toString());
    }
    if (one.isLate()) {
      tree.put("paidBeside", one.unsettled().toString());
    }
    tree.put(
        "beside",
        view.beside().getOrDefault(one.id(), List.of()).stream().map(StoredOrder::id).toList());
    List<BillDue> late = view.late().getOrDefault(one.id(), List.of());
    if (!late.isEmpty()) {
      tree.put("late", Tree.list(late, BillDue::toPlain));
    }
    return tree;
  }

  private static void some(Map<String, ? super String> tree, String name, String text) {
    if (!text.isEmpty()) {
      tree.put(name, text);
    }
  }

  private static Map<String, Object> act(StoredBatchAct one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", BigDecimal.valueOf(one.actNo()));
    tree.put("act", one.kind());
    tree.put("actor", one.actor());
    tree.put("at", one.madeAt().toString());
    for (String name :
        List.of("reason", "evidence", "message", "order", "decision", "fileDigest", "sentOn")) {
      one.text(name).ifPresent(text -> tree.put(name, text));
    }
    if (!one.warnings().isEmpty()) {
      tree.put("warnings", one.warnings());
    }
    one.handed().ifPresent(file -> tree.put(AuthorityFiles.HANDED, file));
    return tree;
  }

  /** What came of a file of a bank. */
  static Map<String, Object> taken(TakenAnswers one, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("message", one.message());
    tree.put(
        "taken",
        Tree.list(
            one.taken(),
            each ->
                Map.<String, Object>of(
                    "batch", each.batch(), "answers", BigDecimal.valueOf(each.answers()))));
    tree.put("refused", one.refused().stream().map(words::say).toList());
    tree.put("unknown", BigDecimal.valueOf(one.unknown()));
    tree.put("kept", BigDecimal.valueOf(one.kept()));
    tree.put("onRecord", BigDecimal.valueOf(one.onRecord()));
    tree.put("setAside", BigDecimal.valueOf(one.setAside()));
    tree.put(
        "problems",
        Tree.list(
            one.problems(),
            each ->
                Map.of(
                    "at",
                    each.position().toString(),
                    "what",
                    each.what(),
                    "remedy",
                    each.remedy())));
    return tree;
  }

  static Map<String, @Nullable Object> candidate(PayableBill one, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("contract", one.bill().contract());
    tree.put("bill", one.bill().id());
    tree.put("invoice", one.bill().invoiceNo());
    tree.put("payee", one.bill().supplier());
    one.bill().payable().ifPresent(net -> tree.put("net", net.toString()));
    one.bill().due().ifPresent(day -> tree.put("due", day.toString()));
    one.against().ifPresent(why -> tree.put("against", words.say(why)));
    one.warning().ifPresent(why -> tree.put("warning", words.say(why)));
    tree.put("changing", one.changing());
    return tree;
  }
}
