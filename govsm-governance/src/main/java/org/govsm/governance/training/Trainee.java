package org.govsm.governance.training;

import java.util.List;

/**
 * Somebody with roles, and so with needs of training.
 *
 * @param person the id of the officer
 * @param roles the codes of the roles, such as {@code nodal-officer}
 */
public record Trainee(String person, List<String> roles) {

  /** Keeps its own copy. */
  public Trainee {
    roles = List.copyOf(roles);
  }
}
