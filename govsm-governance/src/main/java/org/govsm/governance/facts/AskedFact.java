package org.govsm.governance.facts;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An item of a list that notes for which of its members it is asked. */
final class AskedFact extends FactNode {

  private final Set<String> members = new LinkedHashSet<>();
  private boolean whole;

  AskedFact(@Nullable Object item) {
    super(item, null, "");
  }

  /** In the order in which they were first asked for. */
  Set<String> members() {
    return members;
  }

  /** Whether more was asked than single members. */
  boolean whole() {
    return whole;
  }

  @Override
  FactNode member(String of) {
    members.add(of);
    return super.member(of);
  }

  @Override
  @Nullable Object value() {
    whole = true;
    return super.value();
  }
}
