package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/**
 * View of several files of which some do not show all: each is asked about by itself.
 *
 * @param files those that came together
 * @param typed what was typed about all of them
 */
public record SeveralView(
    WrittenContract contract,
    List<Item> files,
    Map<String, String> typed,
    boolean together,
    Map<String, InputFault> errors) {

  /**
   * A file, and what it was recognised to be.
   *
   * @param field the field that holds it, and what it holds
   * @param asked what is asked of it; nothing where it shows all, or cannot be read
   * @param unread why it will be refused; nothing where it can be read
   */
  public record Item(
      int at,
      String name,
      Map.Entry<String, String> field,
      Optional<ConfirmView> asked,
      Optional<Message> unread) {

    /** Whether its account must be said. */
    public boolean needsAccount() {
      return asked
          .filter(view -> view.layout().map(layout -> layout.isAboutAccount()).orElse(true))
          .isPresent();
    }

    /** Whether what was typed of all files says all that is asked of this one. */
    boolean isStated() {
      return asked
          .filter(view -> view.layout().isPresent())
          .filter(view -> !needsAccount() || !view.typed("account").isEmpty())
          .filter(view -> !view.needsDays() || !view.typed("from").isEmpty())
          .isPresent();
    }

    /**
     * What was asked of it and not answered: its fields, with the keys of their labels.
     *
     * @param lifetime whether all files are of the whole life of posts, which has no days
     */
    Map<String, String> unanswered(boolean lifetime) {
      Map<String, String> all = new LinkedHashMap<>();
      asked
          .filter(view -> view.layout().isPresent())
          .ifPresent(
              view -> {
                if (needsAccount()) {
                  all.put("account", "upload.account");
                }
                if (view.needsDays() && !lifetime) {
                  all.put("from", "upload.from");
                  all.put("last", "upload.last");
                }
                all.keySet().removeIf(name -> !view.typed(name).isEmpty());
              });
      return all;
    }

    /** The name of a field about it. */
    public String field(String field) {
      return field + "." + at;
    }
  }
}
