import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.RAMDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/**
 * Looks for people with Lucene 4.10. Reads lines and answers them; Engines/LinePeer.cs says which. The argument is terms, or fuzzy for names
 * that may differ by one edit. The index lies in memory, in one segment, which suits searching best.
 */
public final class LucenePeer {
    private static final int MOST = 10;

    // Positions in a line: the verb, the id and the columns of PeerText.cs.
    private static final int ID = 1;
    private static final int[] NAMES = {3, 4, 5, 6, 7, 8};
    private static final int BIRTH = 9;
    private static final int POSTCODE = 14;
    private static final int LENGTH = 16;

    private final boolean fuzzy;
    private final Analyzer analyzer = new StandardAnalyzer(org.apache.lucene.analysis.util.CharArraySet.EMPTY_SET);
    private final RAMDirectory directory = new RAMDirectory();
    private final IndexWriter writer;
    private IndexSearcher searcher;
    private BinaryDocValues ids;
    private long buildNanos;

    private LucenePeer(boolean fuzzy) throws IOException {
        this.fuzzy = fuzzy;
        writer = new IndexWriter(directory, new IndexWriterConfig(Version.LATEST, analyzer).setRAMBufferSizeMB(256));
    }

    public static void main(String[] arguments) throws IOException {
        LucenePeer peer = new LucenePeer(arguments.length > 0 && arguments[0].equals("fuzzy"));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("put") && parts.length == LENGTH) {
                peer.put(parts);
                continue;
            }

            if (parts[0].equals("build")) {
                out.print(peer.build());
            } else if (parts[0].equals("find") && parts.length == LENGTH) {
                out.print(peer.find(parts));
            } else {
                out.print("cannot\tits program was given a line that it does not know");
            }

            out.print('\n');
            out.flush();
        }
    }

    private static String micros(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1000.0);
    }

    private void put(String[] parts) throws IOException {
        long start = System.nanoTime();
        Document document = new Document();
        document.add(new BinaryDocValuesField("id", new BytesRef(parts[ID])));
        for (int column : NAMES) {
            if (!parts[column].isEmpty()) {
                document.add(new TextField("name", parts[column], Field.Store.NO));
            }
        }

        keyword(document, "birth", parts[BIRTH]);
        keyword(document, "postcode", parts[POSTCODE]);
        writer.addDocument(document);
        buildNanos += System.nanoTime() - start;
    }

    private static void keyword(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private String build() throws IOException {
        long start = System.nanoTime();
        writer.forceMerge(1);
        writer.close();
        DirectoryReader reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        ids = MultiDocValues.getBinaryValues(reader, "id");
        buildNanos += System.nanoTime() - start;
        return "built\t" + micros(buildNanos);
    }

    private String find(String[] parts) throws IOException {
        long start = System.nanoTime();
        BooleanQuery query = new BooleanQuery();
        for (int column : NAMES) {
            if (!parts[column].isEmpty()) {
                words(query, parts[column]);
            }
        }

        for (String[] equal : new String[][] {{"birth", parts[BIRTH]}, {"postcode", parts[POSTCODE]}}) {
            if (!equal[1].isEmpty()) {
                query.add(new TermQuery(new Term(equal[0], equal[1])), BooleanClause.Occur.SHOULD);
            }
        }

        StringBuilder found = new StringBuilder();
        for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
            found.append('\t').append(ids.get(hit.doc).utf8ToString());
        }

        return "found\t" + micros(System.nanoTime() - start) + "\t" + found;
    }

    private void words(BooleanQuery query, String text) throws IOException {
        try (TokenStream stream = analyzer.tokenStream("name", new StringReader(text))) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                Term term = new Term("name", word.toString());
                Query one = fuzzy && word.length() > 2 ? new FuzzyQuery(term, 1) : new TermQuery(term);
                query.add(one, BooleanClause.Occur.SHOULD);
            }

            stream.end();
        }
    }
}
