package org.govsm.portal.titles;

import java.util.Map;
import java.util.Optional;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * A record with its title.
 *
 * @param waits the title that waits for another officer
 */
public record TitledRecord(
    TitledDesk desk, String department, String id, String title, Optional<Waiting> waits) {

  /**
   * A title that waits.
   *
   * @param word that of who proposed it
   */
  public record Waiting(String title, WordOfTwo word) {

    /** Who proposed it. */
    public String by() {
      return word.by();
    }
  }

  static TitledRecord of(
      TitledDesk desk,
      String department,
      String id,
      String title,
      Map<String, @Nullable Object> content) {
    Optional<Waiting> waits =
        content.get(TitledDesk.WAITS) instanceof Map<?, ?>
            ? Optional.of(StoredTree.tree(content, TitledDesk.WAITS))
                .map(
                    one ->
                        new Waiting(
                            StoredTree.text(one, TitledDesk.TITLE),
                            WordOfTwo.kept(
                                StoredTree.text(one, TitledDesk.BY), one.get(TitledDesk.AT))))
            : Optional.empty();
    return new TitledRecord(desk, department, id, title, waits);
  }

  /** Whether a title stands on it, or waits to. */
  boolean says(String other) {
    return title.equals(other) || waits.filter(one -> one.title().equals(other)).isPresent();
  }

  /** Whether a title waits that somebody may confirm: another than who proposed it. */
  public boolean mayConfirm(String person) {
    return waits.filter(one -> !PersonKey.same(one.by(), person)).isPresent();
  }

  /** The address of its page. */
  public String page() {
    return desk.page().replace("{department}", department).replaceFirst("\\{[a-z]+}", id);
  }

  /** The address where its title is replaced. */
  public String titlePage() {
    return "/titles/" + department + "/" + id;
  }
}
