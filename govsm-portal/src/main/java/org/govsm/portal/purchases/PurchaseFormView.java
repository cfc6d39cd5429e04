package org.govsm.portal.purchases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.Page;

/**
 * The form of a purchase.
 *
 * @param purchase the purchase; empty for a new one
 * @param more what only the note asks for
 * @param lost what was typed under other rules and is not asked under these, by its labels
 * @param needs those for which the department bought before
 * @param newer where the form was made from a version that is not the newest
 */
public record PurchaseFormView(
    String department,
    Optional<String> purchase,
    int version,
    RuleBook book,
    List<RuleBook> books,
    Map<String, String> typed,
    List<FormField> fields,
    List<FormField> more,
    List<String> ways,
    Map<String, InputFault> errors,
    List<String> lost,
    Optional<NewerVersion> newer,
    List<String> needs) {

  static PurchaseFormView of(
      String department, Optional<String> purchase, PurchaseForm form, Messages words) {
    return new PurchaseFormView(
        department,
        purchase,
        form.version(),
        form.book(),
        form.books(),
        form.said().typed(),
        form.fields(true, words),
        form.fields(false, words),
        form.ways(),
        form.errors(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** The same, with the labels of what was typed under other rules and has no field here. */
  PurchaseFormView carriedFrom(PurchaseFormView before, Messages words) {
    List<String> leftOut = new ArrayList<>();
    String used = before.typed("used");
    if (!used.isEmpty() && !ways.contains(used)) {
      leftOut.add(words.say("purchase.used"));
    }
    Stream.concat(before.fields.stream(), before.more.stream())
        .filter(field -> !field.typed().isEmpty() && !field.typed().equals("unknown"))
        .filter(field -> Stream.concat(fields.stream(), more.stream()).noneMatch(takes(field)))
        .forEach(field -> leftOut.add(field.label()));
    return with(leftOut, newer, needs);
  }

  private static Predicate<FormField> takes(FormField field) {
    return asked ->
        asked.name().equals(field.name())
            && (!asked.isChosen() || asked.codes().contains(field.typed()));
  }

  /** The same, with what is not as the newest version has it. */
  PurchaseFormView on(NewerVersion newest) {
    return with(lost, Optional.of(newest), needs);
  }

  /** The same, with the needs for which the department bought before. */
  PurchaseFormView offering(List<String> known) {
    return with(lost, newer, known);
  }

  private PurchaseFormView with(
      List<String> leftOut, Optional<NewerVersion> newest, List<String> known) {
    return new PurchaseFormView(
        department,
        purchase,
        version,
        book,
        books,
        typed,
        fields,
        more,
        ways,
        errors,
        leftOut,
        newest,
        known);
  }

  /** Whether its book is another than that of the department. */
  public boolean isOfOtherBook(Page page) {
    return page.bookOf(Optional.of(department)).filter(own -> !own.equals(book.id())).isPresent();
  }

  /** The address that the form is sent to. */
  public static String action(String department, Optional<String> purchase) {
    return "/purchases/" + department + purchase.map(id -> "/" + id + "/change").orElse("");
  }

  /** The address of the form, by which its draft is found. */
  public String key() {
    return key(department, purchase);
  }

  static String key(String department, Optional<String> purchase) {
    return "/purchases/" + department + purchase.map(id -> "/" + id + "/change").orElse("/new");
  }

  /**
   * All that it says, in words; of the further fields those that were filled in.
   *
   * @param law what the law answers, in words
   */
  List<LongForm.Answer> answers(Page page, Optional<String> law) {
    Form form = Form.of(typed);
    List<LongForm.Answer> answers = new ArrayList<>();
    String whose = page.departmentName(department);
    answers.add(new LongForm.Answer("", page.say("contracts.buyer"), whose));
    String rules = book.title(page.words());
    answers.add(new LongForm.Answer("book", page.say("adviser.book"), rules));
    if (purchase.isEmpty()) {
      answers.add(LongForm.Answer.typed(page, form, "id", page.say("purchase.id-label")));
    }
    answers.add(LongForm.Answer.typed(page, form, "title", page.say("purchase.what")));
    answers.add(LongForm.Answer.typed(page, form, "need", page.say("purchase.need")));
    String way =
        form.text("used").map(page.words()::term).orElse(page.say("purchase.not-recorded"));
    answers.add(new LongForm.Answer("used", page.say("purchase.used"), way));
    answers.add(LongForm.Answer.typed(page, form, "supplier", page.say("purchase.supplier")));
    answers.add(LongForm.Answer.typed(page, form, "reason", page.say("purchase.reason")));
    fields.forEach(field -> answers.add(LongForm.Answer.of(page, field)));
    more.stream()
        .filter(field -> !field.typed().isEmpty() && !field.typed().equals("unknown"))
        .forEach(field -> answers.add(LongForm.Answer.of(page, field)));
    law.ifPresent(
        said -> answers.add(new LongForm.Answer("", page.say("purchase.law-answers"), said)));
    return answers;
  }

  /** What was typed in one of its own fields. */
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What the purchase is called, as it is typed; its id where nothing is. */
  public String title() {
    return typed("title").isEmpty() ? purchase.orElse("") : typed("title");
  }

  /** Whether something is typed, or wrong, in a field that only the note asks for. */
  public boolean isMoreOpen() {
    return more.stream()
        .anyMatch(
            field ->
                field.error().isPresent()
                    || !field.typed().isEmpty() && !field.typed().equals("unknown"));
  }
}
