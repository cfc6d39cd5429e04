package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An empty store for each test, on SQLite and on PostgreSQL. */
@ParameterizedClass
@EnumSource(Engine.class)
public abstract class StoreTest {

  public static final Instant NOW = Instant.parse("2026-11-25T05:30:00.123Z");
  public static final String DEPARTMENT = "wb.it";
  public static final String ACTOR = "u-17";

  static final EventHandlers HANDLERS = PortalEvents.of(TestFiles::read);

  @Parameter public Engine engine;
  public TestDatabase database;
  public Store store;

  @BeforeEach
  void open() {
    database = engine.create();
    store = database.open();
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
    if (database != null) {
      database.close();
    }
  }

  public Contract contract(String id) {
    return store.write(
        tx -> new Contracts(tx).create(id, DEPARTMENT, Map.of("title", "शर्तें"), NOW, ACTOR));
  }

  Event event(String department, String kind) {
    return store.write(tx -> tx.events().append(department, kind, NOW, ACTOR, Map.of()));
  }

  public EvidenceFile keep(String text) {
    try {
      return store.keep(new ByteArrayInputStream(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
