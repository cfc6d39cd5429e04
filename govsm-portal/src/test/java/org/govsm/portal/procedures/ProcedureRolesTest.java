package org.govsm.portal.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.process.ProcedureKind;
import org.junit.jupiter.api.Test;

/** As whom officers of the portal act in the steps of procedures. */
class ProcedureRolesTest {

  private static final List<String> COMMITTEE = List.of("u-1", "u-2");

  private static Caller caller(String id, String role) {
    Optional<List<String>> everywhere = Optional.empty();
    return Caller.of(Caller.Kind.PERSON, id, "", List.of(role), everywhere);
  }

  @Test
  void every_role_of_every_process_is_somebodys() {
    Set<String> acted = new TreeSet<>(ProcedureRoles.OF_PORTAL.values());
    acted.add(ProcedureRoles.CHAIR);
    acted.add(ProcedureRoles.MEMBER);
    Set<String> asked = new TreeSet<>();
    ProcedureKind.shipped().forEach(kind -> asked.addAll(kind.machine().roles()));

    assertThat(acted).isEqualTo(asked);
  }

  @Test
  void a_committee_is_whom_the_step_named_and_no_role_of_the_portal() {
    Set<String> both = Set.of(ProcedureRoles.CHAIR, ProcedureRoles.MEMBER);
    assertThat(ProcedureRoles.actor(caller("u-1", "buyer"), COMMITTEE).roles())
        .containsExactlyInAnyOrder("tender-officer", ProcedureRoles.CHAIR);
    assertThat(ProcedureRoles.actor(caller("u-2", "nodal-officer"), COMMITTEE).roles())
        .containsExactly(ProcedureRoles.MEMBER);
    assertThat(ProcedureRoles.mayAct(caller("u-2", "auditor"), COMMITTEE, both)).isTrue();
    assertThat(ProcedureRoles.mayAct(caller("u-3", "committee-member"), COMMITTEE, both)).isFalse();
  }
}
