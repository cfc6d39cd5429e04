package org.govsm.core.rules.dmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.rules.table.Cell;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.CellParser;
import org.govsm.core.rules.table.NamedType;
import org.govsm.core.rules.table.ValueType;
import org.govsm.core.source.Position;

/** The types of a pack by name; a name that is not known is noted once per place. */
final class Types {

  private final DmnFile file;
  private final Map<String, NamedType> known = new HashMap<>();
  private final Set<Position> noted = new HashSet<>();

  Types(DmnFile file) {
    this.file = file;
    for (Raw.Type raw : file.types.values()) {
      if (!raw.compound()) {
        define(raw);
      }
    }
  }

  private void define(Raw.Type raw) {
    Optional<ValueType> base = ValueType.ofDmn(raw.typeRef());
    if (base.isEmpty()) {
      file.in.problem(
          raw.at(),
          "type.base",
          "the type " + raw.name() + " is made of '" + raw.typeRef() + "'",
          "use string, number, boolean or date");
      return;
    }
    NamedType type = new NamedType(raw.name(), base.get(), Cell.ANY);
    known.put(raw.name(), allowed(type, raw.allowed()));
  }

  /** The type narrowed to the values that a clause lists. */
  NamedType allowed(NamedType type, Optional<Raw.Text> values) {
    if (values.isEmpty()) {
      return type;
    }
    try {
      return type.withAllowed(type.inUnit(CellParser.input(values.get().value(), type.type())));
    } catch (CellException e) {
      file.in.problem(values.get().at(), e.code(), e.what(), e.remedy());
      return type;
    }
  }

  NamedType find(String typeRef, Position at) {
    NamedType type = known.get(typeRef);
    Optional<ValueType> basic = ValueType.ofDmn(typeRef);
    if (type == null && basic.filter(b -> b != ValueType.DAY).isPresent()) {
      return NamedType.basic(basic.get());
    } else if (type == null) {
      if (noted.add(at)) {
        file.in.problem(
            at,
            "type.unknown",
            "the type '" + typeRef + "' is not known",
            basic.isPresent()
                ? "name a type of its own for dates"
                : "declare it as itemDefinition");
      }
      return NamedType.basic(ValueType.STRING);
    }
    return type;
  }
}
