package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;

/**
 * The accounts that the terms name. A figure of some of them is not that of all: one that was not
 * read is asked for.
 */
final class NamedAccounts {

  private final Scope scope;
  private final Operand operand;
  private final String platform;

  NamedAccounts(Scope scope, Operand operand, String platform) {
    this.scope = scope;
    this.operand = operand;
    this.platform = platform;
  }

  /** The question about an account without a figure, where others have one. */
  Optional<Measured> lacking(List<Measured> values) {
    boolean none = scope.terms().payment().accounts(platform).isEmpty();
    if (none || operand.subject().isPresent() || platform.equals(Kpi.CONTRACT)) {
      return Optional.empty();
    }
    return operand.ofPosts()
        ? notIn(scope.cache().accounts(scope.knownBy()).ofPosts(scope, platform))
            .filter(own -> !isReadFor(own))
            .map(own -> question("account-posts", own))
        : values.stream().flatMap(value -> notIn(read(value)).stream()).findFirst().map(this::of);
  }

  private Measured of(String own) {
    return question("account", own);
  }

  private Set<String> read(Measured value) {
    Set<String> read = new TreeSet<>();
    value.ends().keySet().forEach(name -> read.add(scope.names().account(platform, name)));
    return read;
  }

  /** An account of the terms that is none of those, and that none of those may be. */
  private Optional<String> notIn(Set<String> read) {
    return read.isEmpty()
        ? Optional.empty()
        : scope.terms().payment().accounts(platform).stream()
            .filter(own -> read.stream().noneMatch(name -> mayBe(own, name)))
            .findFirst();
  }

  private boolean mayBe(String own, String read) {
    String name = scope.names().account(platform, own);
    return name.equals(read) || scope.names().doubtful(platform, List.of(name, read)).isPresent();
  }

  /** A list of its posts that was read after the period shows that none went out. */
  private boolean isReadFor(String own) {
    String name = scope.names().account(platform, own);
    return scope.cache().posts(scope, platform).isReadFor(scope, name);
  }

  private Measured question(String what, String own) {
    List<String> codes = new ArrayList<>();
    for (String metric : operand.metrics()) {
      codes.add(scope.dictionary().resolve(platform, metric).orElseThrow().code());
    }
    return Measured.held(Missing.of(what, scope, platform, codes).with("subject", own));
  }
}
