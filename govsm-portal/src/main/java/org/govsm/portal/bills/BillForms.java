package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Forms of bills: what the contract says of them, the invoice, and the facts of an officer. */
final class BillForms {

  private static final int PRICES = 3;
  private static final int LINES = 2;
  private static final String BOTH = "BOTH";

  private BillForms() {}

  static List<FormInput> all(List<FormPart> parts) {
    return parts.stream().flatMap(part -> part.inputs().stream()).toList();
  }

  static List<FormPart> billing(Page page) {
    List<FormPart> parts = new ArrayList<>();
    parts.add(
        new FormPart(
            "contract",
            false,
            List.of(
                TreeForm.choice(page, "terms.channel", "channel", List.of("GEM", "OUTSIDE_GEM"))
                    .must(),
                TreeForm.input(page, "terms.supplierGstin", Kind.TEXT),
                TreeForm.input(page, "terms.recipientGstin", Kind.TEXT),
                TreeForm.choice(
                    page,
                    "terms.treatment",
                    "treatment",
                    List.of("PRICE_FALLS", "DAMAGES_AFTER_TAX")))));
    for (int row = 0; row < PRICES; row++) {
      parts.add(new FormPart("price", row > 0, price(page, "terms.prices." + row + ".", row == 0)));
    }
    parts.add(
        new FormPart(
            "deductions",
            true,
            List.of(
                TreeForm.input(page, "terms.payWithin.days", Kind.NUMBER),
                TreeForm.choice(
                    page,
                    "terms.payWithin.from",
                    "from",
                    List.of("INVOICE", "ACCEPTANCE", "LATER")),
                TreeForm.input(page, "terms.payWithin.clause", Kind.TEXT),
                TreeForm.input(page, "terms.retention.percent", Kind.NUMBER),
                TreeForm.choice(page, "terms.retention.of", "of", List.of("VALUE", "TOTAL")),
                TreeForm.input(page, "terms.retention.clause", Kind.TEXT))));
    parts.add(
        new FormPart(
            "payee",
            false,
            List.of(
                TreeForm.choice(
                    page,
                    "payee.supplierClass",
                    "supplierClass",
                    List.of("MICRO", "SMALL", "MEDIUM", "OTHER")),
                TreeForm.input(page, "payee.trader", Kind.FLAG),
                TreeForm.choice(
                    page, "payee.payeeType", "payeeType", List.of("INDIVIDUAL_OR_HUF", "OTHER")),
                TreeForm.choice(
                    page,
                    "payee.paymentKind",
                    "paymentKind",
                    List.of("CONTRACT", "PROFESSIONAL", "TECHNICAL")))));
    return parts;
  }

  private static List<FormInput> price(Page page, String place, boolean must) {
    FormInput item = TreeForm.input(page, place + "item", Kind.TEXT);
    FormInput rate = TreeForm.input(page, place + "rate", Kind.MONEY);
    return List.of(
        must ? item.must() : item,
        must ? rate.must() : rate,
        TreeForm.choice(
            page, place + "against", "against", List.of("ACCEPTANCE", "CERTIFICATE", BOTH)),
        TreeForm.input(page, place + "gstPercent", Kind.NUMBER),
        TreeForm.input(page, place + "sac", Kind.TEXT),
        TreeForm.input(page, place + "clause", Kind.TEXT));
  }

  /** What was typed of the contract; what is billed against both is two. */
  static Map<String, @Nullable Object> readBilling(Page page, Form form) {
    Map<String, @Nullable Object> tree = TreeForm.read(all(billing(page)), form);
    Map<String, @Nullable Object> terms = TreeForm.part(tree, "terms");
    if (terms.containsKey("prices")) {
      for (Map<String, @Nullable Object> price : TreeForm.rows(terms, "prices")) {
        price.computeIfPresent(
            "against",
            (name, said) ->
                said.equals(BOTH) ? List.of("ACCEPTANCE", "CERTIFICATE") : List.of(said));
      }
    }
    return tree;
  }

  /** What is stated, as it is typed. */
  static Form typedBilling(Page page, Map<String, @Nullable Object> stated) {
    Form form = TreeForm.of(all(billing(page)), stated);
    for (int row = 0; row < PRICES; row++) {
      String name = "terms.prices." + row + ".against";
      String typed = form.typed(name).strip();
      form = form.with(name, typed.contains("\n") ? BOTH : typed);
    }
    return form;
  }

  static List<FormPart> invoice(
      Page page, Map<String, @Nullable Object> stated, Set<String> certificates) {
    List<FormPart> parts = new ArrayList<>();
    parts.add(
        new FormPart(
            "invoice",
            false,
            List.of(
                TreeForm.input(page, "invoice.number", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.date", Kind.DAY).must(),
                TreeForm.input(page, "received", Kind.DAY),
                TreeForm.input(page, "invoice.contract", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.supplierGstin", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.recipientGstin", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.placeOfSupply", Kind.TEXT).must())));
    for (int row = 0; row < LINES; row++) {
      parts.add(new FormPart("line", row > 0, line(page, row, items(stated), certificates)));
    }
    parts.add(
        new FormPart(
            "sums",
            false,
            List.of(
                TreeForm.input(page, "invoice.taxableValue", Kind.MONEY).must(),
                TreeForm.input(page, "invoice.tax", Kind.MONEY).must(),
                TreeForm.input(page, "invoice.roundOff", Kind.MONEY),
                TreeForm.input(page, "invoice.total", Kind.MONEY).must())));
    return parts;
  }

  private static List<String> items(Map<String, @Nullable Object> stated) {
    return TreeForm.rows(TreeForm.part(stated, "terms"), "prices").stream()
        .map(price -> StoredTree.text(price, "item"))
        .toList();
  }

  private static List<FormInput> line(
      Page page, int row, List<String> items, Set<String> certificates) {
    String place = "invoice.lines." + row + ".";
    FormInput item = TreeForm.input(page, place + "item", Kind.CHOICE).choose(choices(items));
    FormInput certificate =
        TreeForm.input(page, place + "certificate", Kind.CHOICE)
            .choose(choices(List.copyOf(certificates)));
    List<FormInput> inputs = new ArrayList<>(List.of(row == 0 ? item.must() : item, certificate));
    for (String sum : List.of("quantity", "rate", "reduction", "taxableValue", "gstPercent")) {
      boolean counts = sum.equals("quantity") || sum.equals("gstPercent");
      FormInput input = TreeForm.input(page, place + sum, counts ? Kind.NUMBER : Kind.MONEY);
      inputs.add(row == 0 && !sum.equals("reduction") ? input.must() : input);
    }
    for (String tax : List.of("central", "state", "unionTerritory", "integrated")) {
      inputs.add(TreeForm.input(page, place + "taxes." + tax, Kind.MONEY));
    }
    return inputs;
  }

  private static List<Choice> choices(List<String> codes) {
    return codes.stream().map(code -> Choice.of(code, code)).toList();
  }

  /** What was typed of an invoice; its lines are numbered. */
  static Map<String, @Nullable Object> readInvoice(List<FormInput> inputs, Form form) {
    Map<String, @Nullable Object> tree = TreeForm.read(inputs, form);
    Map<String, @Nullable Object> invoice = new LinkedHashMap<>();
    if (tree.get("invoice") instanceof Map<?, ?> typed) {
      typed.forEach((name, said) -> invoice.put(String.valueOf(name), said));
    }
    if (invoice.containsKey("lines")) {
      int number = 1;
      for (Map<String, @Nullable Object> line : TreeForm.rows(invoice, "lines")) {
        line.put("id", String.valueOf(number++));
        line.putIfAbsent("taxes", Map.of());
      }
    }
    tree.put("invoice", invoice);
    return tree;
  }

  /** The invoice as far as the contract and a certificate say it. */
  static Form proposed(
      String contract, Map<String, @Nullable Object> stated, Optional<String> certificate) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("invoice.contract", contract);
    Map<String, @Nullable Object> terms = TreeForm.part(stated, "terms");
    for (String party : List.of("supplierGstin", "recipientGstin")) {
      typed.put("invoice." + party, String.valueOf(terms.getOrDefault(party, "")));
    }
    String recipient = typed.getOrDefault("invoice.recipientGstin", "");
    typed.put("invoice.placeOfSupply", recipient.substring(0, Math.min(2, recipient.length())));
    TreeForm.rows(terms, "prices").stream()
        .findFirst()
        .ifPresent(
            price -> {
              typed.put("invoice.lines.0.item", StoredTree.text(price, "item"));
              typed.put("invoice.lines.0.rate", String.valueOf(price.get("rate")));
              typed.put(
                  "invoice.lines.0.gstPercent",
                  String.valueOf(price.getOrDefault("gstPercent", "")));
            });
    certificate.ifPresent(id -> typed.put("invoice.lines.0.certificate", id));
    return Form.of(typed);
  }

  /** What officers state for an examination. */
  static List<FormInput> facts(Page page) {
    return List.of(
        TreeForm.input(page, "payment", Kind.DAY),
        TreeForm.input(page, "acceptedOn", Kind.DAY),
        TreeForm.input(page, "payee.yearAmount", Kind.MONEY),
        TreeForm.input(page, "payee.untaxedBefore", Kind.MONEY),
        TreeForm.input(page, "payee.bankRate", Kind.NUMBER),
        TreeForm.input(page, "setOffs.0.amount", Kind.MONEY),
        TreeForm.input(page, "setOffs.0.reason", Kind.AREA));
  }
}
