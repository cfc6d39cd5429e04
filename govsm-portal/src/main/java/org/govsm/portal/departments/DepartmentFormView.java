package org.govsm.portal.departments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.Page;

/**
 * The form of a department.
 *
 * @param department the department; empty for a new one
 * @param newer where the form was made from a version that is not the newest
 * @param isProposed whether the officers in it are proposed, and recorded nowhere yet
 * @param rows how many officers it has room for; none for a new one, as it has no users
 */
public record DepartmentFormView(
    Optional<String> department,
    Form form,
    Map<String, String> kinds,
    Map<String, String> governments,
    Map<String, String> books,
    Map<String, String> parents,
    Map<String, String> users,
    int rows,
    boolean isProposed,
    Optional<NewerVersion> newer) {

  private static final int MORE = 2;

  private static final List<String> LATER =
      List.of("id", "parent", "book", "address", "letterhead.en", "letterhead.hi");

  static int rows(boolean isNew, int officers) {
    return isNew ? 0 : officers + MORE;
  }

  /** The same, with what is not as the newest version has it. */
  DepartmentFormView on(NewerVersion newest) {
    return new DepartmentFormView(
        department,
        form,
        kinds,
        governments,
        books,
        parents,
        users,
        rows,
        isProposed,
        Optional.of(newest));
  }

  /**
   * Whether something stands in the fields that a new department can leave, or is wrong with it.
   */
  public boolean isMoreOpen() {
    return department.isPresent()
        || LATER.stream()
            .anyMatch(name -> form.text(name).isPresent() || form.errors().containsKey(name));
  }

  /** The address that the form is sent to. */
  public String action() {
    return action(department);
  }

  static String action(Optional<String> department) {
    return department.map(id -> "/departments/" + id + "/change").orElse("/departments");
  }

  /** The address of the form, by which its draft is found. */
  public String key() {
    return key(department);
  }

  static String key(Optional<String> department) {
    return department.map(id -> "/departments/" + id + "/change").orElse("/departments/new");
  }

  /** All that it says, in words. */
  List<LongForm.Answer> answers(Page page) {
    List<LongForm.Answer> answers = new ArrayList<>();
    answers.add(typed(page, "name.en", "department.name-en"));
    answers.add(typed(page, "name.hi", "department.name-hi"));
    answers.add(typed(page, "shortName", "department.short-name"));
    if (department.isEmpty()) {
      answers.add(new LongForm.Answer("id", page.say("department.id-label"), id(page)));
    }
    answers.add(chosen(page, "kind", page.say("department.kind"), kinds));
    answers.add(chosen(page, "government", page.say("department.government"), governments));
    answers.add(chosen(page, "parent", page.say("department.parent"), parents));
    answers.add(book(page));
    answers.add(typed(page, "address", "department.address"));
    answers.add(typed(page, "letterhead.en", "department.letterhead-en"));
    answers.add(typed(page, "letterhead.hi", "department.letterhead-hi"));
    for (int i = 0; form.typed().containsKey("officers." + i + ".user"); i++) {
      String label = page.say("department.officer-n", "number", i + 1);
      answers.add(chosen(page, "officers." + i + ".user", label, users));
      answers.add(typed(page, "officers." + i + ".designation.en", "department.designation-en"));
      answers.add(typed(page, "officers." + i + ".designation.hi", "department.designation-hi"));
    }
    return answers;
  }

  /** The id that is saved, which nobody can change later. */
  private String id(Page page) {
    String made = DepartmentReader.proposed(form.typed("shortName"));
    return form.text("id")
        .orElseGet(() -> page.words().say(Message.of("department.id-made").with("id", made)));
  }

  /** Where none is chosen, that of the government, if it has one. */
  private LongForm.Answer book(Page page) {
    String label = page.say("department.book");
    String usual = books.getOrDefault(form.typed("government"), "");
    return form.text("book").isPresent() || usual.isEmpty()
        ? chosen(page, "book", label, books)
        : new LongForm.Answer(
            "book",
            label,
            page.words().say(Message.of("department.book-usual").with("book", usual)));
  }

  private LongForm.Answer typed(Page page, String field, String label) {
    return LongForm.Answer.typed(page, form, field, page.say(label));
  }

  private LongForm.Answer chosen(
      Page page, String field, String label, Map<String, String> choices) {
    String said =
        form.text(field)
            .map(code -> choices.getOrDefault(code, code))
            .orElse(page.say("form.unknown"));
    return new LongForm.Answer(field, label, said);
  }
}
