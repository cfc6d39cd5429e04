package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Forms of bills: what the contract says of them, and the facts of an officer. */
final class BillForms {

  private static final int PRICES = 5;
  private static final int PAYMENTS = 3;
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
                TreeForm.input(page, "terms.supplierPan", Kind.TEXT),
                TreeForm.input(page, "terms.recipientGstin", Kind.TEXT),
                TreeForm.input(page, "terms.placeOfSupply", Kind.TEXT),
                TreeForm.choice(
                    page,
                    "terms.treatment",
                    "treatment",
                    List.of("PRICE_FALLS", "DAMAGES_AFTER_TAX")),
                TreeForm.choice(
                    page,
                    "terms.adjustments",
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
            "advance",
            true,
            List.of(
                TreeForm.named(page, "terms.advance.paid", "advancePaid", Kind.MONEY),
                TreeForm.named(page, "terms.advance.recovered", "advanceRecovered", Kind.MONEY),
                TreeForm.named(page, "terms.advance.percent", "advancePercent", Kind.NUMBER),
                TreeForm.input(page, "terms.advance.taxDeducted", Kind.FLAG),
                TreeForm.named(page, "terms.advance.paidOn", "advancePaidOn", Kind.DAY),
                TreeForm.input(page, "terms.advance.clause", Kind.TEXT))));
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

  /** What officers state for an examination. */
  static List<FormInput> facts(Page page) {
    List<FormInput> inputs =
        new ArrayList<>(
            List.of(
                TreeForm.input(page, "payment", Kind.DAY),
                TreeForm.input(page, "acceptedOn", Kind.DAY),
                TreeForm.input(page, "payee.yearAmount", Kind.MONEY),
                TreeForm.input(page, "payee.untaxedBefore", Kind.MONEY),
                TreeForm.input(page, "payee.taxWithEarlier", Kind.FLAG),
                TreeForm.input(page, "payee.bankRate", Kind.NUMBER),
                TreeForm.named(page, "advanceTax.incomeTax", "advanceIncomeTax", Kind.MONEY),
                TreeForm.named(page, "advanceTax.gst", "advanceGst", Kind.MONEY),
                TreeForm.named(page, "apart.0.supplier", "apart", Kind.TEXT)));
    for (int row = 0; row < PAYMENTS; row++) {
      inputs.add(TreeForm.input(page, "setOffs." + row + ".amount", Kind.MONEY));
      inputs.add(TreeForm.input(page, "setOffs." + row + ".reason", Kind.AREA));
    }
    return inputs;
  }
}
