package org.govsm.core.rules.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Force;
import org.govsm.core.rules.table.Authority;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.HitPolicy;
import org.govsm.core.rules.table.NamedType;
import org.govsm.core.rules.table.OutputColumn;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** A decision that is one literal: a table of one row without conditions. */
final class LiteralBuilder {

  private final DmnFile file;
  private final Types types;
  private final Raw.Decision decision;

  LiteralBuilder(DmnFile file, Types types, Raw.Decision decision) {
    this.file = file;
    this.types = types;
    this.decision = decision;
  }

  Optional<Table> build() {
    Raw.Text literal = decision.literal().orElseThrow();
    NamedType type = types.find(decision.typeRef(), decision.at());
    Optional<Authority> authority =
        decision.authorities().stream()
            .findFirst()
            .flatMap(href -> Optional.ofNullable(file.instruments.get(href)));
    String provision = decision.own().getOrDefault("provision", "");
    Optional<Certainty> sure = Certainty.ofCode(decision.own().getOrDefault("sure", ""));
    Optional<Force> force = Force.ofCode(decision.own().getOrDefault("force", "binding"));
    if (authority.isEmpty() || provision.isBlank() || sure.isEmpty() || force.isEmpty()) {
      file.in.problem(
          decision.at(),
          "row.authority",
          "the literal decision " + decision.id() + " does not say its authority",
          "add an authorityRequirement, g:provision, and g:sure (high, medium, low, not-found)");
    }
    try {
      List<@Nullable Object> outputs = new ArrayList<>();
      OutputColumn column = new OutputColumn(decision.id(), type);
      boolean notFound = sure.filter(s -> s == Certainty.NOT_FOUND).isPresent();
      outputs.add(column.read(literal.value(), notFound));
      if (authority.isEmpty() || provision.isBlank() || sure.isEmpty() || force.isEmpty()) {
        return Optional.empty();
      }
      Row row =
          new Row(
              decision.id() + ".value",
              List.of(),
              outputs,
              authority.get(),
              provision,
              sure.get(),
              force.get(),
              Optional.empty(),
              Map.of(),
              decision.at());
      return Optional.of(
          new Table(
              decision.id(),
              decision.at(),
              HitPolicy.UNIQUE,
              List.of(),
              List.of(column),
              List.of(row)));
    } catch (CellException e) {
      file.in.problem(literal.at(), e.code(), e.what(), e.remedy());
      return Optional.empty();
    }
  }
}
