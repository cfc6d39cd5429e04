package org.govsm.core.rules.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/** The canonical tree of a pack: what it says, free of the layout of its file. */
public final class PackTree {

  private PackTree() {}

  public static Map<String, Object> of(PackContent pack) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", pack.id());
    tree.put("edition", pack.edition().toString());
    tree.put("status", pack.status());
    tree.put("checkedTo", pack.checkedTo().toString());
    pack.searched().ifPresent(search -> search.addTo(tree));
    tree.put("instruments", Tree.list(pack.instruments(), Authority::toPlain));
    tree.put("tables", Tree.list(pack.tables().values(), PackTree::of));
    tree.put("words", pack.words());
    return tree;
  }

  private static Map<String, Object> of(Table table) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", table.id());
    tree.put("policy", table.policy().name());
    tree.put("inputs", Tree.list(table.columns(), PackTree::of));
    tree.put("outputs", Tree.list(table.outputs(), column -> of(column.name(), column.type())));
    tree.put("rows", Tree.list(table.rows(), PackTree::of));
    return tree;
  }

  private static Map<String, Object> of(InputColumn column) {
    Map<String, Object> tree = of(column.fact(), column.type());
    if (column.role() != null) {
      tree.put("day", column.role());
    }
    return tree;
  }

  private static Map<String, Object> of(String name, NamedType type) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("type", type.name());
    tree.put("base", type.type().dmnName());
    tree.put("allowed", type.allowed().canonical());
    return tree;
  }

  public static Map<String, Object> of(Row row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", row.id());
    tree.put("inputs", Tree.list(row.cells(), Cell::canonical));
    tree.put("outputs", row.outputs().stream().map(PackTree::output).toList());
    tree.put("authority", row.authority().id());
    tree.put("provision", row.provision());
    tree.put("sure", row.sure().code());
    tree.put("force", row.force().code());
    row.interpretation().ifPresent(reading -> tree.put("interpretation", reading));
    tree.put("notes", row.notes());
    return tree;
  }

  public static String output(@Nullable Object raw) {
    return raw == null ? "null" : Range.literal(raw);
  }
}
