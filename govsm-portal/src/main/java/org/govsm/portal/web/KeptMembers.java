package org.govsm.portal.web;

import com.fasterxml.jackson.core.filter.TokenFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Filter that keeps the members of a tree whose path, from the root on, is wanted. */
final class KeptMembers extends TokenFilter {

  private final List<String> path;
  private final Predicate<List<String>> kept;

  KeptMembers(List<String> path, Predicate<List<String>> kept) {
    this.path = path;
    this.kept = kept;
  }

  @Override
  public @Nullable TokenFilter includeProperty(String name) {
    List<String> member = new ArrayList<>(path);
    member.add(name);
    return kept.test(member) ? new KeptMembers(member, kept) : null;
  }

  @Override
  public boolean includeEmptyArray(boolean contentsFiltered) {
    return true;
  }

  @Override
  public boolean includeEmptyObject(boolean contentsFiltered) {
    return true;
  }
}
