package org.govsm.portal.assessments;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactEntry;
import org.govsm.portal.web.Page;

/**
 * Form of one place of the facts.
 *
 * @param at the place as the address has it; empty for the section itself
 * @param part which part of the form is shown
 * @param conflict the version that somebody saved meanwhile
 * @param saved what was saved last; nothing where the page is only looked at
 */
public record FactEntryView(
    String department,
    String section,
    String at,
    int part,
    FactEntry entry,
    List<FactInput> inputs,
    int version,
    List<Wrong> errors,
    Optional<FactsVersion> conflict,
    Optional<Saved> saved,
    boolean mayRecord) {

  /** Rows of a table on a page. */
  public static final int ROWS = 50;

  /**
   * What is wrong, and where it is mended.
   *
   * @param href the field of this page, or the form of another place
   */
  public record Wrong(String href, Message text) {}

  /**
   * What was saved.
   *
   * @param version the version; 0 where nothing was changed
   */
  public record Saved(int version, List<String> changed) {}

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
    return at.endsWith("/" + FactEntry.NEW);
  }

  /** The title: the section, the list, or the item. */
  public String title(Page page) {
    if (at.isEmpty()) {
      return page.say("fact-section." + section);
    } else if (entry.isList()) {
      return entry.label(page.context().language());
    }
    String list = FactLinks.list(at);
    return FactEntry.at(entry.tree(), list)
        .map(
            one ->
                one.label(page.context().language())
                    + ": "
                    + (isNew() ? page.say("fact-form.new") : title(one)))
        .orElse(at);
  }

  private String title(FactEntry list) {
    int index = Integer.parseInt(at.substring(at.lastIndexOf('/') + 1));
    String title = list.list().title(index);
    return title.isEmpty() ? String.valueOf(index + 1) : title;
  }
}
