package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;

/** The canonical tree of a book: what it says, free of the layout of its file. */
final class BookTree {

  private BookTree() {}

  static Map<String, Object> of(BookFile book) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", book.id);
    tree.put("jurisdiction", book.jurisdiction);
    book.edition.ifPresent(day -> tree.put("edition", day.toString()));
    tree.put("titles", book.titles);
    List<String> packs = new ArrayList<>(book.packs);
    tree.put("packs", packs);
    tree.put("entries", Tree.list(book.entries, BookTree::of));
    return tree;
  }

  private static Map<String, Object> of(BookEntry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", entry.kind().code());
    tree.put("question", entry.question());
    tree.put("target", entry.target());
    day("from", entry.period().from(), LocalDate.MIN, tree);
    day("until", entry.period().until(), LocalDate.MAX, tree);
    entry.basis().ifPresent(basis -> tree.put("basis", basis.toPlain()));
    return tree;
  }

  private static void day(String name, LocalDate day, LocalDate open, Map<String, Object> tree) {
    if (!day.equals(open)) {
      tree.put(name, day.toString());
    }
  }
}
