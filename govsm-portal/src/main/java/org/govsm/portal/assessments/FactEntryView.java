package org.govsm.portal.assessments;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactEntry;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.Page;

/** Form of one place of the facts, as a page shows it. */
public record FactEntryView(
    FactEntryForm asked,
    int part,
    FactEntry entry,
    List<FactInput> inputs,
    int version,
    List<Wrong> errors) {

  /** Rows of a table on a page. */
  public static final int ROWS = 50;

  /**
   * What is wrong, and where it is mended.
   *
   * @param href the field of this page, or the form of another place
   * @param pointer the place in the facts
   */
  public record Wrong(String href, String pointer, Message text) {}

  /**
   * What was saved.
   *
   * @param version the version; 0 where nothing was changed
   */
  public record Saved(int version, List<String> changed) {}

  /**
   * The page around a form.
   *
   * @param tab the part of the department
   * @param crumbs the way to the whole
   * @param whole what the whole is called
   * @param conflict who saved meanwhile
   * @param kept lists of records that need not be entered here
   */
  public record Around(
      String department,
      String tab,
      List<Crumb> crumbs,
      String whole,
      Optional<FactsVersion> conflict,
      Optional<Saved> saved,
      boolean mayRecord,
      List<Crumb> kept) {}

  /** A step of the way to a page. */
  public record Crumb(String href, String label) {}

  /** A page with the form. */
  public record Shown(Around around, FactEntryView view) {}

  /** The same, in which a fault of another place is a link to the form there. */
  FactEntryView mending(Function<String, Optional<String>> elsewhere) {
    List<Wrong> placed =
        errors.stream()
            .map(
                one ->
                    one.href().equals("#entry")
                        ? new Wrong(
                            elsewhere.apply(one.pointer()).orElse("#entry"),
                            one.pointer(),
                            one.text())
                        : one)
            .toList();
    return new FactEntryView(asked, part, entry, inputs, version, placed);
  }

  /** All that the form says, in words. */
  public List<LongForm.Answer> answers(Page page) {
    return inputs.stream().map(input -> input.answer(page)).toList();
  }

  /** What it would change in the newest version. */
  public NewerVersion newer(Page page) {
    List<LongForm.Answer> recorded =
        inputs.stream()
            .map(
                input ->
                    new LongForm.Answer(
                        input.id(),
                        input.field().label(page.context().language()),
                        input.said(page)))
            .toList();
    return NewerVersion.of(version, answers(page), recorded, page.say("form.unknown"));
  }

  /** The parts of the form. */
  public List<FactEntry.Part> parts() {
    return entry.parts();
  }

  /** The part that is shown. */
  public FactEntry.Part shown() {
    return parts().get(part);
  }

  /** What a part is called. */
  public String named(int index, Page page) {
    String code = parts().get(index).code();
    return code.isEmpty()
        ? page.say("fact-form.part", "number", index + 1)
        : page.say("fact-part." + code);
  }

  /** Whether an item is shown that is not there yet. */
  public boolean isNew() {
    return asked.at().endsWith("/" + FactEntry.NEW);
  }

  /** The title: the whole, the list, or the item. */
  public String title(String whole, Page page) {
    if (asked.at().isEmpty()) {
      return whole;
    } else if (entry.isList()) {
      return entry.label(page.context().language());
    }
    return list()
        .map(one -> one.label(page.context().language()) + ": " + item(one, page))
        .orElse(whole);
  }

  /** The list of the item that is shown. */
  public Optional<FactEntry> list() {
    return FactEntry.at(entry.tree(), FactLinks.list(asked.above() + asked.at()));
  }

  private String item(FactEntry list, Page page) {
    if (isNew()) {
      return page.say("fact-form.new");
    }
    String last = asked.at().substring(asked.at().lastIndexOf('/') + 1);
    String title = list.list().title(Integer.parseInt(last));
    return title.isEmpty() ? String.valueOf(Integer.parseInt(last) + 1) : page.person(title);
  }
}
