package org.dajeong.sources.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Parquet file of the plain kind; any number of threads may read groups of its rows.
public final class CodedFile implements AutoCloseable {

    private final FileChannel file;
    private final Footer footer;

    private CodedFile(FileChannel file, Footer footer) {
        this.file = file;
        this.footer = footer;
    }

    /// Opens a file.
    ///
    /// @throws IOException if it is damaged or not of the plain kind
    public static CodedFile open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            return new CodedFile(file, Footer.read(file));
        } catch (IndexOutOfBoundsException | ClassCastException | IllegalArgumentException | IOException e) {
            file.close();
            throw new IOException("not a plain Parquet file", e);
        }
    }

    /// The names of its columns.
    public List<String> names() {
        return footer.columns().stream().map(Footer.Column::name).toList();
    }

    /// Whether a column can be read as codes, as far as its type tells.
    public boolean isCoded(int column) {
        return footer.columns().get(column).type() != Footer.Type.OTHER;
    }

    /// The number of groups of rows.
    public int groups() {
        return footer.groups().size();
    }

    /// The number of rows of a group.
    public int rows(int group) {
        return footer.groups().get(group).rows();
    }

    /// Some columns, for one thread.
    public List<CodedColumn> columns(int... places) {
        List<CodedColumn> columns = new ArrayList<>();
        for (int place : places) {
            columns.add(new CodedColumn(file, place, footer.columns().get(place)));
        }
        return columns;
    }

    /// Goes to the first row of a group.
    public void begin(int group, List<CodedColumn> columns) throws IOException {
        for (CodedColumn column : columns) {
            column.begin(footer.groups().get(group));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
