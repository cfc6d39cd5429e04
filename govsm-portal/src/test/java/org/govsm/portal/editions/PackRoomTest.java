package org.govsm.portal.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.junit.jupiter.api.Test;

class PackRoomTest {

  @Test
  void of_more_files_than_fit_into_memory_the_first_that_fit_are_read() throws Exception {
    int most = Math.toIntExact(PackRoom.BYTES);
    try (Store store = Store.open(DatabaseConfig.temporary(), PortalEvents.shipped())) {
      String half = keep(store, most / 2, 1);
      String more = keep(store, most / 2 + 1, 2);
      String other = keep(store, most / 2, 3);

      List<String> fitting = store.read(tx -> PackRoom.fitting(tx, List.of(half, more, other)));

      assertThat(fitting).containsExactly(half, other);
    }
  }

  private static String keep(Store store, int length, int kind) {
    byte[] file = new byte[length];
    file[0] = (byte) kind;
    return store.write(tx -> tx.evidence().keep(file)).digest();
  }
}
