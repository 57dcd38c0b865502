package io.corridor.cli;

import io.corridor.load.BulkStore;
import io.corridor.server.StoreImport;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** The store of the local server, as a bulk load fills it. */
record LocalStore(StoreImport store) implements BulkStore {

  @Override
  public boolean isNew() {
    return store.isNew();
  }

  @Override
  public Path begin() {
    return store.begin();
  }

  @Override
  public List<Long> run(List<String> arguments, IntConsumer percent) {
    return store.run(arguments, percent);
  }

  @Override
  public void put() {
    store.put();
  }

  @Override
  public void close() {
    store.close();
  }
}
