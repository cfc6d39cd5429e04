package org.govsm.procurement.question;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.govsm.core.decision.Step;

/**
 * Lists of steps one after the other, as one; unmodifiable, and none is read before it is asked.
 */
final class JoinedSteps extends AbstractList<Step> implements RandomAccess {

  private final List<List<Step>> parts;

  /** For each part the index after its last step. */
  private final int[] ends;

  JoinedSteps(List<List<Step>> parts) {
    this.parts = parts;
    ends = new int[parts.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += parts.get(i).size();
      ends[i] = end;
    }
  }

  @Override
  public Step get(int index) {
    int found = Arrays.binarySearch(ends, index + 1);
    int part = found < 0 ? -found - 1 : found;
    return parts.get(part).get(part == 0 ? index : index - ends[part - 1]);
  }

  @Override
  public int size() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }
}
