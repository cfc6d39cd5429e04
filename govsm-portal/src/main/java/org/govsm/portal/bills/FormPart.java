package org.govsm.portal.bills;

import java.util.List;
import org.govsm.portal.requirements.FormInput;

/**
 * Part of a form: inputs under a heading {@code bills.part.KEY}.
 *
 * @param folded whether it is folded until something in it is typed
 */
public record FormPart(String key, boolean folded, List<FormInput> inputs) {

  /** Keeps its own copy. */
  public FormPart {
    inputs = List.copyOf(inputs);
  }
}
