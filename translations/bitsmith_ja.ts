<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>CostExplanation</name>
    <message>
        <source>and %1 smaller ones</source>
        <translation>ほか、小さいもの %1 件</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2&lt;/b&gt; is not known</source>
        <translation>&lt;b&gt;%2 の%1&lt;/b&gt;は不明です</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2 = %3&lt;/b&gt;</source>
        <translation>&lt;b&gt;%2 の%1 = %3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Data types: %1</source>
        <translation>データ型：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出典：%1</translation>
    </message>
</context>
<context>
    <name>HardwareComparison</name>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>演算数</translation>
    </message>
    <message>
        <source>BOPs relative to fp32</source>
        <translation>fp32 に対する BOPs</translation>
    </message>
    <message>
        <source>NNCF complexity</source>
        <translation>NNCF 複雑度</translation>
    </message>
    <message>
        <source>ACE</source>
        <translation>ACE</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>重みのメモリ</translation>
    </message>
    <message>
        <source>Weight memory on the device</source>
        <translation>デバイス上の重みのメモリ</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>入力活性化</translation>
    </message>
    <message>
        <source>Activation memory</source>
        <translation>活性化のメモリ</translation>
    </message>
    <message>
        <source>Memory traffic</source>
        <translation>メモリ転送量</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>%1, for one picture (as in %2)</source>
        <translation>%1、画像 1 枚当たり (%2 と同じ)</translation>
    </message>
    <message>
        <source>Weights at the plan&apos;s bits, biases at 32 bits</source>
        <translation>重みはプランのビット、バイアスは 32 ビット</translation>
    </message>
    <message>
        <source>Weights and biases in the bits that the device stores</source>
        <translation>重みとバイアスを、デバイスに格納されるビット数で</translation>
    </message>
    <message>
        <source>Input of each layer at the plan&apos;s bits</source>
        <translation>各層の入力をプランのビットで</translation>
    </message>
    <message>
        <source>All that is live while a layer is computed, a batch; the network&apos;s is the peak</source>
        <translation>1 つの層の計算中に生存しているすべてのデータ (バッチ当たり)。ネットワークの値はピークです</translation>
    </message>
    <message>
        <source>Bytes from and to all memories for one picture; weights are read once a batch</source>
        <translation>画像 1 枚当たりの、全メモリとの間の転送バイト数。重みはバッチごとに 1 回読み込まれます</translation>
    </message>
    <message>
        <source>Arithmetic and memory traffic for one picture</source>
        <translation>画像 1 枚当たりの演算とメモリ転送</translation>
    </message>
    <message>
        <source>Roofline of a batch: the slowest of arithmetic and memories, layer after layer</source>
        <translation>バッチのルーフライン：層ごとに、演算と各メモリのうち最も遅いもの</translation>
    </message>
    <message>
        <source>%1 on %2, batch %3</source>
        <translation>%1 (%2)、バッチ %3</translation>
    </message>
    <message>
        <source>%1: the weights fit into no memory of %2</source>
        <translation>%1：重みが %2 のどのメモリにも収まりません</translation>
    </message>
    <message>
        <source>%1: the activations fit into no memory of %2</source>
        <translation>%1：活性化が %2 のどのメモリにも収まりません</translation>
    </message>
</context>
<context>
    <name>PrecisionTable</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32、量子化なし</translation>
    </message>
    <message>
        <source>%1 levels of 32 bits are kept beside the weights</source>
        <translation>重みとともに、32 ビットのレベルが %1 個保存されます</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 ビット</translation>
    </message>
    <message>
        <source>%1 to %2 bits</source>
        <translation>%1～%2 ビット</translation>
    </message>
    <message>
        <source>Scales are any number</source>
        <translation>スケールは任意の数です</translation>
    </message>
    <message>
        <source>Scales are 2^n, rounded up: a shift rescales</source>
        <translation>スケールは 2^n (切り上げ)：シフトで再スケーリングします</translation>
    </message>
    <message>
        <source>Scales are M·2^n with M of 15 bits, rounded up: a whole-number multiplication and a shift rescale</source>
        <translation>スケールは 15 ビットの M による M·2^n (切り上げ)：整数の乗算とシフトで再スケーリングします</translation>
    </message>
    <message>
        <source>Weight method</source>
        <translation>重みの手法</translation>
    </message>
    <message>
        <source>How the weights come by their levels: from their range, learned, or found. Bits that a method does not know become the nearest that it does.</source>
        <translation>重みのレベルの決め方：範囲から、学習により、または探索により。手法が対応しないビットは、対応する最も近いビットになります。</translation>
    </message>
    <message>
        <source>Act. method</source>
        <translation>活性化の手法</translation>
    </message>
    <message>
        <source>How the layer&apos;s input activation comes by its levels</source>
        <translation>層の入力活性化のレベルの決め方</translation>
    </message>
    <message>
        <source>Scale form</source>
        <translation>スケール形式</translation>
    </message>
    <message>
        <source>What the scales of weights and activations may be, for devices that compute in whole numbers alone</source>
        <translation>重みと活性化のスケールが取り得る形。整数のみで計算するデバイス向け</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>2 のべき乗</translation>
    </message>
    <message>
        <source>“%1” is not known here: expected one of %2</source>
        <translation>「%1」はここでは使えません：次のいずれかを指定してください：%2</translation>
    </message>
    <message>
        <source>real</source>
        <translation>実数</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>固定小数点</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>depthwise %1</source>
        <translation>デプスワイズ %1</translation>
    </message>
    <message>
        <source>conv %1</source>
        <translation>畳み込み %1</translation>
    </message>
    <message>
        <source>Fully connected, %1 inputs, %2 outputs</source>
        <translation>全結合、入力 %1、出力 %2</translation>
    </message>
    <message>
        <source>Convolution, %1 → %2 channels, stride %3, padding %4, groups %5</source>
        <translation>畳み込み、チャネル %1 → %2、ストライド %3、パディング %4、グループ %5</translation>
    </message>
    <message>
        <source>, dilation %1</source>
        <translation>、ダイレーション %1</translation>
    </message>
    <message>
        <source>%1 = %2 weights, and %3 biases</source>
        <translation>%1 = 重み %2 個、バイアス %3 個</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>チャネル単位</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>テンソル単位</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 ビット</translation>
    </message>
    <message>
        <source>weights %1, activations %2</source>
        <translation>重み %1、活性化 %2</translation>
    </message>
    <message>
        <source> in %1 passes</source>
        <translation> (%1 パス)</translation>
    </message>
    <message>
        <source>%1 does not execute these levels: decoded, and costed as %2</source>
        <translation>%1 はこれらのレベルを実行できません：デコードし、%2 としてコストを計算します</translation>
    </message>
    <message>
        <source>%1 does not execute these bits: costed as %2%3</source>
        <translation>%1 はこのビットを実行できません：%2%3 としてコストを計算します</translation>
    </message>
    <message>
        <source>, min-max observer</source>
        <translation>、最小最大オブザーバー</translation>
    </message>
    <message>
        <source>, moving-average observer</source>
        <translation>、移動平均オブザーバー</translation>
    </message>
    <message>
        <source>Weights: %1
Input activation: %2</source>
        <translation>重み：%1
入力活性化：%2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Name of the layer in the network, in the order of computation</source>
        <translation>ネットワークでの層の名前 (計算順)</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>役割：%1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 層</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 層</translation>
    </message>
    <message>
        <source>Quantizable layers of the network</source>
        <translation>ネットワークの量子化可能な層</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kind of layer, with its kernel</source>
        <translation>層の種類とカーネル</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Input → output of one picture: channels × height × width, or features</source>
        <translation>画像 1 枚の入力 → 出力：チャネル × 高さ × 幅、または特徴量</translation>
    </message>
    <message>
        <source>%1 input elements → %2 output elements</source>
        <translation>入力要素 %1 → 出力要素 %2</translation>
    </message>
    <message>
        <source>Shape of a picture → number of classes</source>
        <translation>画像の形状 → クラス数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Number of weights and biases</source>
        <translation>重みとバイアスの数</translation>
    </message>
    <message>
        <source>Weights and biases of all these layers</source>
        <translation>これらすべての層の重みとバイアス</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one picture</source>
        <translation>画像 1 枚当たりの積和演算数</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>重みのビット</translation>
    </message>
    <message>
        <source>Bits of each weight: 1 to 16, or 32 for fp32. Type a number, or press + and −; the number goes to all selected cells.</source>
        <translation>各重みのビット数：1～16、または fp32 を表す 32。数字を入力するか、+ と − を押してください。選択中のすべてのセルに適用されます。</translation>
    </message>
    <message>
        <source>Mean bits over all weights, biases not counted</source>
        <translation>全重みの平均ビット数。バイアスは含みません</translation>
    </message>
    <message>
        <source>Act. bits</source>
        <translation>活性化のビット</translation>
    </message>
    <message>
        <source>Bits of the layer&apos;s input activation: 1 to 16, or 32 for fp32</source>
        <translation>層の入力活性化のビット数：1～16、または fp32 を表す 32</translation>
    </message>
    <message>
        <source>Mean bits over the elements of all input activations</source>
        <translation>全入力活性化の要素の平均ビット数</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How the weights&apos; integers are laid over their range; the activation&apos;s scheme is in the tool tip and the context menu</source>
        <translation>重みの整数を範囲に割り付ける方法。活性化の方式は、ツールチップとコンテキストメニューにあります</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非対称</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>What the network loses when this layer is quantized to its bits, as the run and the metric chosen in the Sensitivity panel have it; the darker the worse</source>
        <translation>この層をそのビットに量子化したときのネットワークの損失。感度パネルで選んだ実行とメトリックによります。濃いほど悪い値です</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Size (KiB)</source>
        <translation>サイズ (KiB)</translation>
    </message>
    <message>
        <source>Memory of the weights at their bits and the biases at 32 bits; 1 KiB = 1024 bytes</source>
        <translation>重みをそのビット、バイアスを 32 ビットとしたメモリ。1 KiB = 1024 バイト</translation>
    </message>
    <message>
        <source>BOPs (M)</source>
        <translation>BOPs (M)</translation>
    </message>
    <message>
        <source>Millions of bit operations for one picture: MACs × weight bits × activation bits</source>
        <translation>画像 1 枚当たりのビット演算数 (百万)：MACs × 重みのビット × 活性化のビット</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>エネルギー (nJ)</translation>
    </message>
    <message>
        <source>Energy for one picture on the chosen hardware profile</source>
        <translation>選択したハードウェアプロファイルでの、画像 1 枚当たりのエネルギー</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>レイテンシ (µs)</translation>
    </message>
    <message>
        <source>Roofline latency of a batch on the chosen hardware profile: the slowest of arithmetic and memories</source>
        <translation>選択したハードウェアプロファイルでの、バッチのルーフラインレイテンシ：演算と各メモリのうち最も遅いもの</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation>律速要因</translation>
    </message>
    <message>
        <source>What holds the latency up: the arithmetic (compute), or the memory that the layer waits for</source>
        <translation>レイテンシを決めているもの：演算、または層が待つメモリ</translation>
    </message>
    <message>
        <source>What holds up most of the latency of the network</source>
        <translation>ネットワークのレイテンシの大部分を決めているもの</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>A locked layer keeps its precision, whatever preset is applied</source>
        <translation>どのプリセットを適用しても、ロックされた層の精度は保たれます</translation>
    </message>
    <message>
        <source>Locked: click to unlock</source>
        <translation>ロック中：クリックで解除</translation>
    </message>
    <message>
        <source>Click to lock</source>
        <translation>クリックでロック</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>対称</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>動的</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 層</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混在</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>連動</translation>
    </message>
    <message>
        <source>Layers with the same letter change together: tied by the context menu</source>
        <translation>同じ文字の層は一緒に変わります：コンテキストメニューで連動させたもの</translation>
    </message>
    <message>
        <source>Tied: %1</source>
        <translation>連動：%1</translation>
    </message>
    <message>
        <source>Signal to quantization noise ratio of the layer, from the run chosen in the Errors panel or the newest finished one; the darker the worse. Grey where it was measured at other bits than those of now</source>
        <translation>層の信号対量子化雑音比。誤差パネルで選んだ実行、または最新の完了した実行の値。濃いほど悪い。現在と異なるビット数で測った値は灰色</translation>
    </message>
</context>
<context>
    <name>ProfileEffect</name>
    <message>
        <source>all fits</source>
        <translation>すべて収まります</translation>
    </message>
    <message>
        <source>activations fit nowhere</source>
        <translation>活性化がどこにも収まりません</translation>
    </message>
    <message>
        <source>weights fit nowhere</source>
        <translation>重みがどこにも収まりません</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>何も収まりません</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>演算</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>Not known: no sensitivity run is there. “Measure sensitivity” in the Sensitivity panel makes one.</source>
        <translation>不明：感度測定の実行がありません。感度パネルの「感度を測定」で作成できます。</translation>
    </message>
    <message>
        <source>Not known: “%1” measured another network</source>
        <translation>不明：「%1」が測定したのは別のネットワークです</translation>
    </message>
    <message>
        <source>fp32: nothing is quantized, nothing is lost</source>
        <translation>fp32：何も量子化されず、何も失われません</translation>
    </message>
    <message>
        <source>Not known at %1 bits: “%2” has measured %3 of %4 bits</source>
        <translation>%1 ビットでは不明：「%2」が測定したのは%3の %4 ビットです</translation>
    </message>
    <message>
        <source>%1 of %2 with its %3 at %4 bits: %5 %6
%7
From “%8”, %9</source>
        <translation>%2 の%1 (%3が %4 ビットのとき)：%5 %6
%7
「%8」より、%9</translation>
    </message>
    <message>
        <source>Not known: no run has measured it. “Analyse errors” in the Errors panel makes one.</source>
        <translation>不明：測定した実行がありません。誤差パネルの「誤差を分析」で作成できます。</translation>
    </message>
    <message>
        <source>“%1” has no quantization error of this layer: it was float there, or the network is another one</source>
        <translation>「%1」にはこの層の量子化誤差がありません。浮動小数点だったか、ネットワークが異なります</translation>
    </message>
    <message>
        <source>Signal to quantization noise, %1: %2 dB. More is better; 6 dB are about one bit.
From “%3”, at the bits that the layer had there</source>
        <translation>信号対量子化雑音比、%1：%2 dB。大きいほど良く、6 dB が約 1 ビットに相当します。
「%3」より、そこでの層のビットによる値</translation>
    </message>
    <message>
        <source>Accuracy drop</source>
        <translation>正解率の低下</translation>
    </message>
    <message>
        <source>Loss increase</source>
        <translation>損失の増加</translation>
    </message>
    <message>
        <source>Output SQNR</source>
        <translation>出力の SQNR</translation>
    </message>
    <message>
        <source>Output KL divergence</source>
        <translation>出力の KL ダイバージェンス</translation>
    </message>
    <message>
        <source>Fisher estimate</source>
        <translation>フィッシャー推定</translation>
    </message>
    <message>
        <source>Hessian trace × error</source>
        <translation>ヘッセ行列のトレース × 誤差</translation>
    </message>
    <message>
        <source>points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>ナット</translation>
    </message>
    <message>
        <source>How many percentage points of accuracy are lost; below zero: gained</source>
        <translation>正解率の低下 (パーセントポイント)。負の値は向上を表します</translation>
    </message>
    <message>
        <source>How much the cross entropy rises; below zero: it falls</source>
        <translation>交差エントロピーの増加。負の値は減少を表します</translation>
    </message>
    <message>
        <source>Signal to noise of the class scores; more is better</source>
        <translation>クラスのスコアの信号対雑音比。大きいほど良い値です</translation>
    </message>
    <message>
        <source>How far the class probabilities move from the reference&apos;s</source>
        <translation>クラス確率の、基準からのずれ</translation>
    </message>
    <message>
        <source>Expected loss increase from the gradients, ½ Σ g² Δy²: one pass for all layers and bits</source>
        <translation>勾配から見積もった損失の増加、½ Σ g² Δy²：1 回の処理で全層と全ビットを求めます</translation>
    </message>
    <message>
        <source>Mean trace of the Hessian times the summed squared weight error, as HAWQ-V2</source>
        <translation>ヘッセ行列の平均トレースに、重みの誤差の二乗和を掛けたもの (HAWQ-V2 と同じ)</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>活性化</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>重みと活性化</translation>
    </message>
    <message>
        <source>this layer alone quantized</source>
        <translation>この層だけを量子化</translation>
    </message>
    <message>
        <source>this layer float, the others quantized</source>
        <translation>この層は浮動小数点、ほかを量子化</translation>
    </message>
    <message>
        <source>The bits are others now: “Analyse errors” measures it anew.</source>
        <translation>ビット数はその後変わっています。「誤差を分析」で測り直せます。</translation>
    </message>
</context>
<context>
    <name>Tours</name>
    <message>
        <source>Bits within a budget</source>
        <translation>予算内のビット</translation>
    </message>
    <message>
        <source>Let the best bits for all layers be found within a memory budget, and check the promise.</source>
        <translation>メモリ予算の中で全層に最良のビットを求め、その約束を確かめます。</translation>
    </message>
    <message>
        <source>So much memory and no more: which bits should each layer get? With a measured sensitivity this is a knapsack: the least harm within the budget, solved exactly.</source>
        <translation>メモリはこれだけ、それ以上はなし。各層にどのビットを割り当てるべきでしょうか。測定した感度があれば、これはナップサック問題です。予算内で悪影響が最小のものを、厳密に求めます。</translation>
    </message>
    <message>
        <source>It needs a trained network. Train this fp32 plan, if the tour on sensitivity has not done so already.</source>
        <translation>学習済みのネットワークが必要です。感度のツアーでまだ学習していなければ、この fp32 のプランを学習してください。</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until it has finished.</source>
        <translation>「実行」または Ctrl+R を押し、完了するまで待ちます。</translation>
    </message>
    <message>
        <source>And its sensitivity.</source>
        <translation>次は、その感度です。</translation>
    </message>
    <message>
        <source>Open the panel Sensitivity and press “Measure sensitivity”.</source>
        <translation>感度パネルを開き、「感度を測定」を押します。</translation>
    </message>
    <message>
        <source>Open **Allocate bits**.</source>
        <translation>**ビットの割り当て**を開いてください。</translation>
    </message>
    <message>
        <source>It is in the menu Edit; Ctrl+B opens it too.</source>
        <translation>編集メニューにあります。Ctrl+B でも開きます。</translation>
    </message>
    <message>
        <source>The budget: mean bits of a weight. Drag it and watch the plan in the table on the right follow. Other budgets may be ticked beside it; all of them are then kept.</source>
        <translation>予算は、重み 1 つ当たりの平均ビット数です。ドラッグして、右の表のプランが追従する様子を見てください。横にあるほかの予算もチェックでき、その場合はすべての予算が守られます。</translation>
    </message>
    <message>
        <source>Here stands what was proven: whether any plan within the budgets could have a smaller score, and what the greedy rule would lose.</source>
        <translation>ここには証明されたことが示されます。予算内にもっとスコアの小さいプランがあり得るか、そして貪欲法ではどれだけ失われるかです。</translation>
    </message>
    <message>
        <source>A prediction is not a measurement. **Apply and measure** puts the plan into the table and quantizes the trained network to it.</source>
        <translation>予測は測定ではありません。**適用して測定**は、プランをテーブルに入れ、学習済みのネットワークをそのプランに量子化します。</translation>
    </message>
    <message>
        <source>Press the button and wait a few seconds; it runs in the background.</source>
        <translation>ボタンを押して数秒待ちます。バックグラウンドで実行されます。</translation>
    </message>
    <message>
        <source>Now the same place says both: what was predicted from single layers, and what was measured. The difference is what the layers do to one another.</source>
        <translation>同じ場所に両方が示されています。個々の層から予測した値と、測定した値です。その差は、層が互いに及ぼす影響です。</translation>
    </message>
    <message>
        <source>Close the dialog. The plan is in the table; train it to win back what rounding lost.</source>
        <translation>ダイアログを閉じてください。プランはテーブルに入っています。学習すれば、丸めで失われたものを取り戻せます。</translation>
    </message>
    <message>
        <source>What bits do</source>
        <translation>ビットの働き</translation>
    </message>
    <message>
        <source>Give a layer two bits, see what that costs and what it does to its weights.</source>
        <translation>ある層を 2 ビットにして、その代償と重みへの影響を見ます。</translation>
    </message>
    <message>
        <source>Each row is a layer of the network. **Weight bits** says how finely its weights are stored: *b* bits can tell 2ᵇ values apart. A small experiment was opened for this tour; Ctrl+Z brings back what was here before.</source>
        <translation>各行はネットワークの層です。**重みのビット**は、重みをどれだけ細かく保存するかを示します。*b* ビットで 2ᵇ 個の値を区別できます。このツアーのために小さな実験を開きました。Ctrl+Z で、以前の内容に戻ります。</translation>
    </message>
    <message>
        <source>Two bits are four values. Give the weights of **conv2** two bits.</source>
        <translation>2 ビットは 4 つの値です。**conv2** の重みを 2 ビットにしてください。</translation>
    </message>
    <message>
        <source>Click the cell, type `2` and press Enter.</source>
        <translation>セルをクリックし、`2` と入力して Enter を押します。</translation>
    </message>
    <message>
        <source>The totals moved at once, and so does this comparison with 32-bit floats. Nothing was trained: memory and operations follow from shapes and bits alone.</source>
        <translation>合計がすぐに変わり、32 ビット浮動小数点とのこの比較も変わりました。学習は行っていません。メモリと演算数は、形状とビットだけで決まります。</translation>
    </message>
    <message>
        <source>Now many cells together. Give the weights of **all** layers two bits.</source>
        <translation>今度は多くのセルを一度に変えます。**すべて**の層の重みを 2 ビットにしてください。</translation>
    </message>
    <message>
        <source>Click the top cell of the column, click the lowest one with Shift held, type `2` and press Enter.</source>
        <translation>列の一番上のセルをクリックし、Shift を押しながら一番下のセルをクリックして、`2` と入力し Enter を押します。</translation>
    </message>
    <message>
        <source>Every edit can be undone. Go back until all layers have 8 bits again.</source>
        <translation>どの編集も元に戻せます。すべての層が 8 ビットに戻るまで元に戻してください。</translation>
    </message>
    <message>
        <source>Press Ctrl+Z once for each of the two edits, or use Edit ▸ Undo.</source>
        <translation>2 回の編集それぞれについて Ctrl+Z を 1 回押すか、編集 ▸ 元に戻す を使います。</translation>
    </message>
    <message>
        <source>What do bits do to the *values*? That is best seen on weights that have learned something. Train this plan: six passes over 2,000 small pictures, in the background.</source>
        <translation>ビットは*値*に何をするのでしょうか。何かを学習した重みで最もよくわかります。このプランを学習してください。2,000 枚の小さな画像を、バックグラウンドで 6 回処理します。</translation>
    </message>
    <message>
        <source>Press Run, at the upper right, or Ctrl+R. The list of runs shows how far it is; the tour goes on when it has finished.</source>
        <translation>右上の「実行」または Ctrl+R を押します。実行の一覧に進み具合が表示されます。完了するとツアーが先へ進みます。</translation>
    </message>
    <message>
        <source>Open the panel **Errors**.</source>
        <translation>**誤差**パネルを開いてください。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Errors opens it.</source>
        <translation>タブをクリックします。閉じている場合は、表示 ▸ 誤差 で開きます。</translation>
    </message>
    <message>
        <source>Let the engine compare each layer with bits to the same layer without.</source>
        <translation>量子化した各層を、量子化しない同じ層とエンジンで比較してください。</translation>
    </message>
    <message>
        <source>Press “Analyse errors”. It takes a few seconds.</source>
        <translation>「誤差を分析」を押します。数秒かかります。</translation>
    </message>
    <message>
        <source>The histogram shows the weights of one layer, the fine lines are the values that are left of them. What lies between two lines moves to the nearer one: that is the error. Few bits, few lines.</source>
        <translation>ヒストグラムは 1 つの層の重み、細い線は量子化後に残る値です。2 本の線の間にあるものは、近いほうの線に移ります。それが誤差です。ビットが少なければ、線も少なくなります。</translation>
    </message>
    <message>
        <source>**SQNR** is signal to error, in decibels. Each bit more is worth about 6 dB. Select layers with these arrows and compare weights with input activations.</source>
        <translation>**SQNR** は信号と誤差の比で、単位はデシベルです。1 ビット増えるごとに約 6 dB の価値があります。この矢印で層を選び、重みと入力活性化を比べてください。</translation>
    </message>
    <message>
        <source>That is what bits do. How much of it the network *feels* is another question: the tours on training and on sensitivity answer it.</source>
        <translation>これがビットの働きです。ネットワークがそれをどれだけ*感じる*かは別の問題です。学習のツアーと感度のツアーがその答えになります。</translation>
    </message>
    <message>
        <source>Reading a trade-off honestly</source>
        <translation>トレードオフを正しく読む</translation>
    </message>
    <message>
        <source>Five presets, one plot: which differences are real, and which are chance?</source>
        <translation>5 つのプリセットと 1 つの図。どの差が本物で、どれが偶然でしょうか。</translation>
    </message>
    <message>
        <source>More bits, more accuracy, more memory: which plan is worth it? Five presets make a small study.</source>
        <translation>ビットが多いほど、正解率もメモリも増えます。どのプランに価値があるでしょうか。5 つのプリセットで小さなスタディになります。</translation>
    </message>
    <message>
        <source>Choose **all presets**.</source>
        <translation>**全プリセット**を選んでください。</translation>
    </message>
    <message>
        <source>Open the picker beside Run and choose it.</source>
        <translation>「実行」の横の選択欄を開いて選びます。</translation>
    </message>
    <message>
        <source>Start the study: five short trainings, one after the other.</source>
        <translation>スタディを開始してください。短い学習を 5 回、順に行います。</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until the last of the five has finished.</source>
        <translation>「実行」または Ctrl+R を押し、5 つのうち最後のものが完了するまで待ちます。</translation>
    </message>
    <message>
        <source>Runs that are ticked in this list are shown in the charts. The five of the study are ticked as they are started here; see that they are.</source>
        <translation>この一覧でチェックした実行がグラフに表示されます。スタディの 5 つは、ここで開始するとチェックされます。チェックされていることを確かめてください。</translation>
    </message>
    <message>
        <source>Click the box before its name. A run&apos;s own box shows that run alone.</source>
        <translation>名前の前のチェックボックスをクリックします。個々の実行のチェックボックスは、その実行だけを表示します。</translation>
    </message>
    <message>
        <source>Open the panel **Trade-offs**.</source>
        <translation>**トレードオフ**パネルを開いてください。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Trade-offs opens it.</source>
        <translation>タブをクリックします。閉じている場合は、表示 ▸ トレードオフ で開きます。</translation>
    </message>
    <message>
        <source>Each point is a run. The line joins the **Pareto front**: plans that no other beats in both figures. The bars are 95 % intervals of the accuracy. Where they overlap widely, the order on the front may be chance.</source>
        <translation>各点は 1 つの実行です。線は**パレートフロント**、つまり両方の指標でほかのどのプランにも負けないプランを結びます。棒は正解率の 95% 区間です。大きく重なるところでは、フロント上の順序は偶然かもしれません。</translation>
    </message>
    <message>
        <source>All runs saw the *same* test pictures, so they can be compared picture by picture, which is sharper than intervals. Select two runs and press **Compare**.</source>
        <translation>すべての実行は*同じ*テスト画像を見ているので、画像ごとに比較できます。これは区間より鋭い比較です。実行を 2 つ選び、**比較**を押してください。</translation>
    </message>
    <message>
        <source>Click one run in the list and another one with Ctrl held; then press Compare above the list.</source>
        <translation>一覧で実行を 1 つクリックし、Ctrl を押しながらもう 1 つをクリックします。その後、一覧の上の「比較」を押します。</translation>
    </message>
    <message>
        <source>McNemar&apos;s test counts the pictures that only one of the two gets right. “No detectable difference” does not mean equal: it means that 500 pictures cannot tell.</source>
        <translation>マクネマー検定は、2 つのうち片方だけが正解した画像を数えます。「検出できる差はありません」は、等しいという意味ではありません。500 枚の画像では判断できないという意味です。</translation>
    </message>
    <message>
        <source>An honest claim names the difference, its interval, and how often it was repeated. Kinds of run and research cards repeat with other seeds. Now you have seen the whole path, from bits to claims.</source>
        <translation>誠実な主張は、差、その区間、繰り返した回数を示します。実行の種類と研究カードでは、別のシードで繰り返せます。これで、ビットから主張までの全行程を見たことになります。</translation>
    </message>
    <message>
        <source>Presets and what they cost</source>
        <translation>プリセットとそのコスト</translation>
    </message>
    <message>
        <source>Apply presets, read their costs, and make a plan fit a device.</source>
        <translation>プリセットを適用し、コストを読み、プランをデバイスに合わせます。</translation>
    </message>
    <message>
        <source>A **preset** is a rule: so many bits for the first layer, so many for those in the middle, so many for the last. It fits any network. The plan is fp32 now: 32 bits everywhere.</source>
        <translation>**プリセット**は規則です。最初の層に何ビット、中間の層に何ビット、最後の層に何ビット、と決めます。どのネットワークにも使えます。今のプランは fp32、すべて 32 ビットです。</translation>
    </message>
    <message>
        <source>Choose **int8_uniform**, the usual first step.</source>
        <translation>最初の一歩としてよく使われる **int8_uniform** を選んでください。</translation>
    </message>
    <message>
        <source>Open the picker and choose it.</source>
        <translation>選択欄を開いて選びます。</translation>
    </message>
    <message>
        <source>Weight memory is a quarter of that of fp32 now. The totals below the table say it in figures.</source>
        <translation>重みのメモリは fp32 の 1/4 になりました。テーブルの下の合計に数値が示されています。</translation>
    </message>
    <message>
        <source>Choose **ultra_low**: 4 bits at both ends, 3 and 2 between.</source>
        <translation>**ultra_low** を選んでください。両端は 4 ビット、その間は 3 ビットと 2 ビットです。</translation>
    </message>
    <message>
        <source>Look at the column of sizes: fc1 has most of the weights, so its bits decide. What is saved there counts more than all that the other layers could save.</source>
        <translation>サイズの列を見てください。重みの大部分は fc1 にあるため、そのビットが決め手になります。そこでの節約は、ほかのすべての層で可能な節約を上回ります。</translation>
    </message>
    <message>
        <source>A figure depends on the device. Choose **edge_tpu**, which multiplies 8-bit numbers and nothing narrower.</source>
        <translation>数値はデバイスによって変わります。**edge_tpu** を選んでください。8 ビットの数を乗算し、それより小さいものは扱いません。</translation>
    </message>
    <message>
        <source>Open the picker of hardware and choose it.</source>
        <translation>ハードウェアの選択欄を開いて選びます。</translation>
    </message>
    <message>
        <source>The arrows in the cells say it: what was to be 3 bits is computed as 8. Fewer bits would still need less room in some memories, but they make nothing faster here. Make the plan honest: **Snap to hardware**.</source>
        <translation>セルの矢印が示すように、3 ビットのはずのものが 8 ビットとして計算されます。ビットを減らせば、メモリによっては必要な容量が減りますが、ここでは何も速くなりません。プランを実情に合わせましょう：**ハードウェアに適合**。</translation>
    </message>
    <message>
        <source>Press the button in the line below the table.</source>
        <translation>テーブルの下の行にあるボタンを押します。</translation>
    </message>
    <message>
        <source>Open the panel **Hardware**, which sets plans and devices side by side.</source>
        <translation>プランとデバイスを並べて比較する**ハードウェア**パネルを開いてください。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Hardware opens it.</source>
        <translation>タブをクリックします。閉じている場合は、表示 ▸ ハードウェア で開きます。</translation>
    </message>
    <message>
        <source>Your plan, fp32 and the presets stand beside one another, in total and layer by layer. What is still missing is what counts most: **accuracy**. Costs are computed, accuracy has to be measured.</source>
        <translation>このプラン、fp32、各プリセットが、合計と層ごとの両方で並びます。まだ足りないのは最も重要なもの、**正解率**です。コストは計算できますが、正解率は測定しなければなりません。</translation>
    </message>
    <message>
        <source>Progressive quantization</source>
        <translation>漸進的な量子化</translation>
    </message>
    <message>
        <source>Let the bits fall while the network trains, and watch it follow.</source>
        <translation>ネットワークの学習中にビットを減らし、ネットワークが追従する様子を見ます。</translation>
    </message>
    <message>
        <source>To begin with two bits is hard. A **progressive** run begins with many and comes down to the plan while the network trains: it can adapt in between.</source>
        <translation>2 ビットから始めるのは困難です。**漸進的**な実行は多くのビットから始め、ネットワークの学習中にプランまで下げます。その間にネットワークは適応できます。</translation>
    </message>
    <message>
        <source>Choose **this plan, progressive**.</source>
        <translation>**このプラン、漸進的**を選んでください。</translation>
    </message>
    <message>
        <source>The panel **Schedule** says how the bits get there. Open it.</source>
        <translation>**スケジュール**パネルは、ビットがそこへ至る道筋を示します。開いてください。</translation>
    </message>
    <message>
        <source>Click its tab, at the bottom.</source>
        <translation>下にあるタブをクリックします。</translation>
    </message>
    <message>
        <source>Choose **Steps**: down in equal stages.</source>
        <translation>**段階**を選んでください。等しい段階に分けて下がります。</translation>
    </message>
    <message>
        <source>Open the picker named Schedule in this panel and choose it.</source>
        <translation>このパネルの「スケジュール」という選択欄を開いて選びます。</translation>
    </message>
    <message>
        <source>This is the plan of the bits over the epochs. It can be changed with the mouse, too. The last epochs belong to the final bits: the network needs them to settle.</source>
        <translation>これが、エポックに対するビットの計画です。マウスでも変更できます。最後の数エポックは最終的なビットで学習します。ネットワークが落ち着くために必要です。</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>開始してください。</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R.</source>
        <translation>「実行」または Ctrl+R を押します。</translation>
    </message>
    <message>
        <source>Open the panel **Training** and watch.</source>
        <translation>**学習**パネルを開いて見てください。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Training opens it.</source>
        <translation>タブをクリックします。閉じている場合は、表示 ▸ 学習 で開きます。</translation>
    </message>
    <message>
        <source>The lower curves are the bits. At each step down the accuracy may drop, and recover. Wait for the end.</source>
        <translation>下の曲線がビットです。段階が下がるたびに、正解率は落ち、また回復することがあります。終わるまで待ってください。</translation>
    </message>
    <message>
        <source>The list of runs shows the time that is left.</source>
        <translation>実行の一覧に残り時間が表示されます。</translation>
    </message>
    <message>
        <source>Was it worth it? Only a comparison can tell: run the same plan directly, with as many epochs, and tick both runs in this list.</source>
        <translation>その価値はあったでしょうか。比較しなければわかりません。同じプランを同じエポック数で直接実行し、この一覧で両方の実行をチェックしてください。</translation>
    </message>
    <message>
        <source>Which layers are sensitive</source>
        <translation>どの層の感度が高いか</translation>
    </message>
    <message>
        <source>Measure which layers suffer from few bits, and which hardly notice.</source>
        <translation>少ないビットの影響を受ける層と、ほとんど受けない層を測定します。</translation>
    </message>
    <message>
        <source>Layers differ: one loses much at 4 bits, another nothing at 2. To find out, each layer of a *trained* network is quantized alone and the harm is measured.</source>
        <translation>層はそれぞれ異なります。4 ビットで多くを失う層もあれば、2 ビットでも何も失わない層もあります。それを調べるため、*学習済み*のネットワークの各層を単独で量子化し、悪影響を測定します。</translation>
    </message>
    <message>
        <source>First a trained network without quantization. Train this fp32 plan.</source>
        <translation>まず、量子化していない学習済みのネットワークです。この fp32 のプランを学習してください。</translation>
    </message>
    <message>
        <source>Open the panel **Sensitivity**.</source>
        <translation>**感度**パネルを開いてください。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Sensitivity opens it.</source>
        <translation>タブをクリックします。閉じている場合は、表示 ▸ 感度 で開きます。</translation>
    </message>
    <message>
        <source>Measure.</source>
        <translation>測定してください。</translation>
    </message>
    <message>
        <source>Press “Measure sensitivity”. Every layer is tried at every bit-width: a matter of seconds.</source>
        <translation>「感度を測定」を押します。すべての層をすべてのビット幅で試します。数秒で終わります。</translation>
    </message>
    <message>
        <source>Layers by bits: the stronger the colour, the greater the harm. Most layers hardly notice 8 bits; somewhere on the way down it begins to hurt, and not for all at the same place.</source>
        <translation>層とビットの表です。色が濃いほど悪影響が大きくなります。ほとんどの層は 8 ビットではほぼ影響を受けません。下げていくとどこかで影響が出始めますが、その位置は層によって異なります。</translation>
    </message>
    <message>
        <source>What was measured stands in the table as well, for the bits that a layer has now.</source>
        <translation>測定結果はテーブルにも、層の現在のビットについて表示されます。</translation>
    </message>
    <message>
        <source>Spend bits where they count. Give the weights of **fc1** 4 bits or fewer: it is the largest layer, and seldom the most sensitive.</source>
        <translation>ビットは重要なところに使いましょう。**fc1** の重みを 4 ビット以下にしてください。最も大きな層ですが、最も感度が高いことはまれです。</translation>
    </message>
    <message>
        <source>Click the cell, type `4` and press Enter.</source>
        <translation>セルをクリックし、`4` と入力して Enter を押します。</translation>
    </message>
    <message>
        <source>There are several measures of harm. They do not always agree on the order of the layers; ρ says how far they do. Where it is low, trust what was measured on pictures more than an estimate.</source>
        <translation>悪影響の測り方はいくつかあります。層の順序はいつも一致するとは限りません。ρ がその一致度を示します。値が低いところでは、推定値よりも画像で測定した値を信頼してください。</translation>
    </message>
    <message>
        <source>One layer alone is not all of them together: errors add up. The tour on allocation chooses all bits at once.</source>
        <translation>1 つの層だけの結果は、全層を合わせた結果とは異なります。誤差は積み重なります。割り当てのツアーでは、すべてのビットを一度に選びます。</translation>
    </message>
    <message>
        <source>Training with quantization</source>
        <translation>量子化しながらの学習</translation>
    </message>
    <message>
        <source>Train a plan of few bits, watch it learn, and read its accuracy.</source>
        <translation>少ないビットのプランを学習し、学ぶ様子を見て、正解率を読みます。</translation>
    </message>
    <message>
        <source>Rounding trained weights hurts where bits are few. Training *with* the rounding in place lets the network find weights that survive it. That is quantization-aware training, QAT.</source>
        <translation>ビットが少ないと、学習済みの重みを丸めることで悪影響が出ます。丸めを*入れたまま*学習すれば、ネットワークは丸めに耐える重みを見つけられます。これが量子化を考慮した学習、QAT です。</translation>
    </message>
    <message>
        <source>Choose the preset **mixed_aggressive**: 8 bits in the first layer, 6 in the last, 3 and 4 between.</source>
        <translation>プリセット **mixed_aggressive** を選んでください。最初の層は 8 ビット、最後の層は 6 ビット、その間は 3 ビットと 4 ビットです。</translation>
    </message>
    <message>
        <source>The panel **Setup** says how it is trained, and on which pictures. Open it.</source>
        <translation>**設定**パネルは、学習の方法と使う画像を示します。開いてください。</translation>
    </message>
    <message>
        <source>Give it **8** epochs: passes over all training pictures.</source>
        <translation>エポックを **8** にしてください。学習画像全体を処理する回数です。</translation>
    </message>
    <message>
        <source>Click into the field, type `8` and press Enter.</source>
        <translation>欄をクリックし、`8` と入力して Enter を押します。</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R. The engine works in a process of its own; you may go on working meanwhile.</source>
        <translation>「実行」または Ctrl+R を押します。エンジンは独立したプロセスで動作します。その間も作業を続けられます。</translation>
    </message>
    <message>
        <source>The loss of single steps jumps; look at its trend. The accuracy is that on *test* pictures, measured after each epoch with the bits in place. Wait for the end.</source>
        <translation>1 ステップごとの損失は上下するので、傾向を見てください。正解率は*テスト*画像によるもので、エポックごとに、量子化を有効にした状態で測定されます。終わるまで待ってください。</translation>
    </message>
    <message>
        <source>The run stands in this list, with its accuracy and what is **uncertain** about it: with 500 test pictures, “± 4 %” means that another set of pictures could well give 4 points more or less.</source>
        <translation>この一覧に実行が表示され、正解率とその**不確かさ**が示されます。テスト画像が 500 枚のとき、「± 4 %」は、別の画像の組なら 4 ポイント上下しても不思議はないという意味です。</translation>
    </message>
    <message>
        <source>Chance is also in the training: another seed, another result. **this plan, 3 seeds** trains it three times. Choose it if you like, or go on.</source>
        <translation>偶然は学習にもあります。シードが変われば結果も変わります。**このプラン、3 シード**は 3 回学習します。選んでも、そのまま進んでもかまいません。</translation>
    </message>
    <message>
        <source>Open the picker beside Run. Nothing starts until Run is pressed.</source>
        <translation>「実行」の横の選択欄を開きます。「実行」を押すまで何も始まりません。</translation>
    </message>
    <message>
        <source>You have trained a network at few bits. A run is a folder on the disk: it can be stopped, resumed, compared and exported, from this list.</source>
        <translation>少ないビットでネットワークを学習しました。実行はディスク上のフォルダーです。この一覧から、停止、再開、比較、エクスポートができます。</translation>
    </message>
</context>
<context>
    <name>bitsmith::AccuracyStrip</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Live accuracy</source>
        <translation>ライブ正解率</translation>
    </message>
    <message>
        <source>Measures the accuracy of the plan as it is edited: the trained network quantized to it without training</source>
        <translation>編集中のプランの正解率を測定します：学習済みのネットワークを、学習なしでそのプランに量子化したもの</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測値</translation>
    </message>
    <message>
        <source>%1 points against float</source>
        <translation>浮動小数点に対して %1 ポイント</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>loading %1…</source>
        <translation>%1 を読み込み中…</translation>
    </message>
    <message>
        <source>by sensitivity, being measured on %1</source>
        <translation>感度による値、%1 で測定中</translation>
    </message>
    <message>
        <source>being measured on %1…</source>
        <translation>%1 で測定中…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n picture(s) · %2</source>
        <translation>
            <numerusform>%1 · 画像 %n 枚 · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 right of %n test picture(s); 95 % interval %2 to %3; %4 in float. What Quantize without training gives for this plan on %5, with ranges from its calibration pictures.</source>
        <translation>
            <numerusform>テスト画像 %n 枚中 %1 枚が正解。95% 区間：%2～%3、浮動小数点では %4。%5 上のこのプランを学習なしで量子化したときの値で、範囲はそのキャリブレーション画像によります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted from the newest sensitivity run, each layer&apos;s drop in accuracy added up: a guess until it is measured.</source>
        <translation>最新の感度測定の実行から、各層の正解率の低下を足し合わせて予測したもの。測定されるまでは推測です。</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceActions</name>
    <message>
        <source>Advice</source>
        <translation>アドバイス</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdvicePanel</name>
    <message>
        <source>The plan follows every guideline that is checked.</source>
        <translation>このプランは、確認した指針すべてに沿っています。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dismissed</source>
        <translation>
            <numerusform>非表示にした %n 件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>適用：%1</translation>
    </message>
    <message>
        <source>Changes the plan so, in one step to undo; locked layers keep theirs</source>
        <translation>プランをそのように変更します。1 回の操作で元に戻せます。ロックされた層はそのままです</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>非表示：%1</translation>
    </message>
    <message>
        <source>Puts this advice away for this network; it can be shown again</source>
        <translation>このネットワークでは、このアドバイスを表示しないようにします。再び表示できます</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 ポイント</translation>
    </message>
    <message numerus="yes">
        <source>“%1” against “%2”: %3, 95 % interval %4 to %5, on %n picture(s).</source>
        <translation>
            <numerusform>「%1」と「%2」の比較：%3、95% 区間 %4～%5、画像 %n 枚。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(“%1”, %n picture(s); each layer alone)</source>
        <translation>
            <numerusform>(「%1」、画像 %n 枚、各層を単独で測定)</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight memory %1 → %2.</source>
        <translation>重みのメモリ %1 → %2。</translation>
    </message>
    <message>
        <source>The ends often mind most, and have few weights. Measure sensitivity to know it here.</source>
        <translation>両端の層は感度が最も高いことが多く、重みは少数です。このネットワークでどうかは、感度を測定するとわかります。</translation>
    </message>
    <message>
        <source>8 bits in place of %1 are worth %2 of accuracy there; at inner layers with as few bits the median is %3</source>
        <translation>そこでは、%1 ビットを 8 ビットに替えると正解率に %2 の効果があります。同じく少ないビットの内側の層では、中央値は %3 です</translation>
    </message>
    <message>
        <source>Rounding alone loses much at 4 bits and fewer.</source>
        <translation>4 ビット以下では、丸めるだけでは正解率が大きく下がります。</translation>
    </message>
    <message>
        <source>No detectable difference yet:</source>
        <translation>検出できる差はまだありません：</translation>
    </message>
    <message>
        <source>Train the network in fp32 first, to begin from it.</source>
        <translation>まずネットワークを fp32 で学習し、そこから始めてください。</translation>
    </message>
    <message>
        <source>Applying begins training with the weights of the newest fp32 run.</source>
        <translation>適用すると、最新の fp32 の実行の重みから学習を始めます。</translation>
    </message>
    <message>
        <source>Start at 8 bits for weights and activations</source>
        <translation>重みと活性化は 8 ビットから始める</translation>
    </message>
    <message>
        <source>Protect the first layer: %1 to 8 bits</source>
        <translation>最初の層を保護：%1 を 8 ビットに</translation>
    </message>
    <message>
        <source>Protect the last layer: %1 to 8 bits</source>
        <translation>最後の層を保護：%1 を 8 ビットに</translation>
    </message>
    <message>
        <source>Measure sensitivity before going low</source>
        <translation>ビットを減らす前に感度を測定</translation>
    </message>
    <message>
        <source>Let sensitivity guide: exchange the bits of %1 and %2</source>
        <translation>感度に従う：%1 と %2 のビットを入れ替え</translation>
    </message>
    <message>
        <source>Match the hardware: %1</source>
        <translation>ハードウェアに合わせる：%1</translation>
    </message>
    <message>
        <source>Train with quantization: %1 at 4 bits or fewer</source>
        <translation>量子化しながら学習：%1 が 4 ビット以下</translation>
    </message>
    <message>
        <source>8 bits seldom cost accuracy and show what fewer are measured against. No run with 8/8 and one in fp32 on the same pictures are at hand.</source>
        <translation>8 ビットでは正解率はめったに下がらず、より少ないビットを測る基準になります。同じ画像による 8/8 の実行と fp32 の実行は、まだそろっていません。</translation>
    </message>
    <message>
        <source>%1: fewer than 8 bits, and no sensitivity of this network has been measured. Start it in the panel Sensitivity.</source>
        <translation>%1：8 ビット未満ですが、このネットワークの感度は測定されていません。感度パネルで測定を開始してください。</translation>
    </message>
    <message>
        <source>%1 minds few bits more than %2: worth %3 of accuracy</source>
        <translation>%1 は %2 よりも少ないビットの影響を受けます：正解率に %3 の効果</translation>
    </message>
    <message>
        <source>%1: not executed as chosen on %2 but wider.</source>
        <translation>%1：%2 では選択どおりではなく、より大きいビット幅で実行されます。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>rule of thumb</source>
        <translation>経験則</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>ここでは不成立</translation>
    </message>
</context>
<context>
    <name>bitsmith::AgreementTable</name>
    <message>
        <source>one may stand in for the other on this network</source>
        <translation>このネットワークでは互いに代用できます</translation>
    </message>
    <message>
        <source>a fair guide on this network</source>
        <translation>このネットワークではまずまずの目安になります</translation>
    </message>
    <message>
        <source>one must not stand in for the other on this network</source>
        <translation>このネットワークでは互いに代用できません</translation>
    </message>
    <message>
        <source>too few different values to tell</source>
        <translation>異なる値が少なすぎて判断できません</translation>
    </message>
    <message>
        <source>%1 and %2: Spearman&apos;s ρ %3 and Kendall&apos;s τ %4 over %5 cells, ρ %6 between layers: %7</source>
        <translation>%1 と %2：%5 セルでスピアマンの ρ %3、ケンドールの τ %4、層間の ρ %6：%7</translation>
    </message>
    <message>
        <source>Rank agreement of the metrics</source>
        <translation>メトリックの順位の一致</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationActions</name>
    <message>
        <source>&amp;Allocate bits…</source>
        <translation>ビットの割り当て(&amp;A)…</translation>
    </message>
    <message>
        <source>The best bits for each layer within budgets, by a sensitivity run (Ctrl+B)</source>
        <translation>感度測定の実行に基づき、予算内で各層に最良のビットを求めます (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationDialog</name>
    <message>
        <source>Allocate bits</source>
        <translation>ビットの割り当て</translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation>感度(&amp;S)</translation>
    </message>
    <message>
        <source>The sensitivity run that says what each layer&apos;s bits are worth</source>
        <translation>各層のビットの価値を示す感度測定の実行</translation>
    </message>
    <message>
        <source>M&amp;etric</source>
        <translation>メトリック(&amp;T)</translation>
    </message>
    <message>
        <source>Its sum over the layers is made as small as the budgets allow</source>
        <translation>予算の許す範囲で、全層にわたる和を最小にします</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>exact: the best plan, with a proof; greedy: most benefit per cost first; notebook: 8, 6 or 4 bits by the thresholds 0.05 and 0.02, then adjusted</source>
        <translation>厳密：最良のプランと、その証明。貪欲：コスト当たりの効果が大きいものから選択。ノートブック：しきい値 0.05 と 0.02 により 8、6、4 ビットとし、その後調整</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>厳密</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>貪欲</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>ノートブック</translation>
    </message>
    <message>
        <source>A&amp;ctivations</source>
        <translation>活性化(&amp;C)</translation>
    </message>
    <message>
        <source>Whether activation bits are chosen with the weight bits, or stay fixed</source>
        <translation>活性化のビットを重みのビットとともに選ぶか、固定のままにするか</translation>
    </message>
    <message>
        <source>C&amp;urve over</source>
        <translation>曲線の横軸(&amp;U)</translation>
    </message>
    <message>
        <source>The cost that the curve of optimal plans runs over</source>
        <translation>最適なプランの曲線の横軸とするコスト</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>適用(&amp;A)</translation>
    </message>
    <message>
        <source>Put the plan into the precision table; one step to undo</source>
        <translation>プランを精度テーブルに入れます。1 回の操作で元に戻せます</translation>
    </message>
    <message>
        <source>Apply and m&amp;easure</source>
        <translation>適用して測定(&amp;E)</translation>
    </message>
    <message>
        <source>chosen too</source>
        <translation>ともに選択</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 ビット</translation>
    </message>
    <message>
        <source>There is no finished sensitivity run of this network yet. Press “Measure sensitivity” in the Sensitivity panel; what it measures is what bits are allocated by.</source>
        <translation>このネットワークには完了した感度測定の実行がまだありません。感度パネルの「感度を測定」を押してください。その測定結果に基づいてビットが割り当てられます。</translation>
    </message>
    <message>
        <source>Put the plan into the table, and quantize the trained run that was probed to it without training (PTQ): shows what the prediction is worth</source>
        <translation>プランをテーブルに入れ、測定対象となった学習済みの実行を、学習なしでそのプランに量子化します (PTQ)。予測の確かさがわかります</translation>
    </message>
    <message>
        <source>The sensitivity does not say which trained run was probed</source>
        <translation>この感度測定には、どの学習済みの実行を調べたかの情報がありません</translation>
    </message>
    <message>
        <source>No proof: this method does not tell how far from the best it is.</source>
        <translation>証明なし：この方法では、最良との差はわかりません。</translation>
    </message>
    <message>
        <source>Proven: no plan within the budgets has a smaller score.</source>
        <translation>証明済み：予算内にこれよりスコアの小さいプランはありません。</translation>
    </message>
    <message>
        <source>Not proven to be the best: a plan could be better by at most %1 (bitsmith-cli allocate searches longer).</source>
        <translation>最良であるとは証明されていません：最大で %1 だけ良いプランがあり得ます (bitsmith-cli allocate はより長く探索します)。</translation>
    </message>
    <message>
        <source>Greedy finds no plan within these budgets.</source>
        <translation>貪欲法では、この予算内のプランが見つかりません。</translation>
    </message>
    <message>
        <source>Greedy finds the same score.</source>
        <translation>貪欲法でも同じスコアになります。</translation>
    </message>
    <message>
        <source> (%1 %)</source>
        <translation> (%1%)</translation>
    </message>
    <message>
        <source>Greedy loses %1 more%2.</source>
        <translation>貪欲法では損失が %1 大きくなります%2。</translation>
    </message>
    <message>
        <source>Greedy loses %1 less%2.</source>
        <translation>貪欲法では損失が %1 小さくなります%2。</translation>
    </message>
    <message>
        <source>Predicted: accuracy %1 %, from %2 % before. A prediction from single layers, not a measurement.</source>
        <translation>予測：正解率 %1% (以前は %2%)。個々の層からの予測であり、測定値ではありません。</translation>
    </message>
    <message>
        <source>Predicted: loss %1, from %2 before. A prediction from single layers, not a measurement.</source>
        <translation>予測：損失 %1 (以前は %2)。個々の層からの予測であり、測定値ではありません。</translation>
    </message>
    <message>
        <source>Score %1: %2. It ranks plans, and foretells no accuracy.</source>
        <translation>スコア %1：%2。プランの順位付けのためのもので、正解率を予測するものではありません。</translation>
    </message>
    <message>
        <source>Measured: accuracy %1 % (95 %: %2 to %3 %), loss %4, by the run “%5” (%6).</source>
        <translation>測定：正解率 %1% (95% 区間：%2～%3%)、損失 %4、実行「%5」(%6) による。</translation>
    </message>
    <message>
        <source>Not measured yet: no run has these bits.</source>
        <translation>未測定：このビットの実行はありません。</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>割り当て</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationPlot</name>
    <message>
        <source>Budget: %1</source>
        <translation>予算：%1</translation>
    </message>
    <message numerus="yes">
        <source>All %n optimal plans; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>最適なプラン全 %n 個。点は、次のビットの効果が小さくなり始めるところです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>最適なプラン %n 個 (間にほかのプランがあり得ます)。点は、次のビットの効果が小さくなり始めるところです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring: this plan.</source>
        <translation>輪：このプラン。</translation>
    </message>
    <message>
        <source>Diamond: greedy.</source>
        <translation>ひし形：貪欲法。</translation>
    </message>
    <message>
        <source>Dashed: the budget.</source>
        <translation>破線：予算。</translation>
    </message>
    <message>
        <source>Click a point to take its plan.</source>
        <translation>点をクリックすると、そのプランを採用します。</translation>
    </message>
    <message>
        <source>From here the next bit pays less than before</source>
        <translation>ここから先は、次のビットの効果がそれまでより小さくなります</translation>
    </message>
</context>
<context>
    <name>bitsmith::AnalysisRunPicker</name>
    <message>
        <source>no run yet</source>
        <translation>実行はまだありません</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>of the layer’s output with only this layer quantized</source>
        <translation>この層だけを量子化したときの層の出力</translation>
    </message>
    <message>
        <source>of the trained weights</source>
        <translation>学習済みの重み</translation>
    </message>
</context>
<context>
    <name>bitsmith::ArmChart</name>
    <message>
        <source>Results of the arms</source>
        <translation>各アームの結果</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 ± %2 %</source>
        <translation>%1 ± %2%</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 · dots: seeds, bar: mean, line: 95 %</source>
        <translation>%1 · 点：シード、棒：平均、線：95% 区間</translation>
    </message>
</context>
<context>
    <name>bitsmith::BaselineStrip</name>
    <message>
        <source>Compression</source>
        <translation>圧縮率</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>活性化のピーク</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>平均ビット数</translation>
    </message>
    <message>
        <source>The change is against the same network in fp32.</source>
        <translation>変化は、同じネットワークの fp32 に対するものです。</translation>
    </message>
    <message>
        <source>32 / mean weight bits, over the weights of these layers</source>
        <translation>32 / 重みの平均ビット数 (これらの層の重みについて)</translation>
    </message>
    <message>
        <source>Mean bits over the weights of these layers, biases not counted</source>
        <translation>これらの層の重みの平均ビット数。バイアスは含みません</translation>
    </message>
</context>
<context>
    <name>bitsmith::BudgetPanel</name>
    <message>
        <source>%1 to %2</source>
        <comment>least and most of a budget</comment>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>bitsmith::CalibrationForm</name>
    <message>
        <source> pictures</source>
        <translation> 枚</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>バイアス補正</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>バッチ正規化を再推定</translation>
    </message>
    <message>
        <source>Equalize layers</source>
        <translation>層を均等化</translation>
    </message>
    <message>
        <source> steps a layer</source>
        <translation> ステップ/層</translation>
    </message>
    <message>
        <source>smallest and largest value seen</source>
        <translation>観測された最小値と最大値</translation>
    </message>
    <message>
        <source>moving average of the batches&apos; extremes, as in training</source>
        <translation>バッチごとの極値の移動平均 (学習時と同じ)</translation>
    </message>
    <message>
        <source>the share given below lies inside the range</source>
        <translation>下で指定した割合の値が範囲に入ります</translation>
    </message>
    <message>
        <source>least mean squared quantization error</source>
        <translation>量子化の平均二乗誤差が最小</translation>
    </message>
    <message>
        <source>least KL divergence of the quantized from the float histogram</source>
        <translation>量子化後のヒストグラムの、浮動小数点のヒストグラムに対する KL ダイバージェンスが最小</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>開始時の重み</translation>
    </message>
    <message>
        <source>Folder of a trained run whose weights training begins with; empty: weights drawn from the seed. Quantizing without training takes the selected run instead.</source>
        <translation>学習を始める重みを持つ、学習済みの実行のフォルダー。空欄：シードから重みを生成します。学習なしの量子化では、代わりに選択中の実行を使います。</translation>
    </message>
    <message>
        <source>Range by</source>
        <translation>範囲の決め方</translation>
    </message>
    <message>
        <source>How the range of each activation is found when a trained run is quantized without training</source>
        <translation>学習済みの実行を学習なしで量子化するときの、各活性化の範囲の求め方</translation>
    </message>
    <message>
        <source>Percentile, %</source>
        <translation>パーセンタイル、%</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range; for percentile only</source>
        <translation>範囲に入る値の割合。percentile の場合のみ</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>キャリブレーション</translation>
    </message>
    <message>
        <source>Training pictures that ranges are taken from, never augmented and always the same; 0 takes all</source>
        <translation>範囲を求めるのに使う学習画像。拡張されることはなく、常に同じです。0 ですべてを使います</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>一度に処理する画像数</translation>
    </message>
    <message>
        <source>Takes the mean error of each layer&apos;s output from its bias, layer by layer</source>
        <translation>各層の出力の平均誤差を、層ごとにそのバイアスから差し引きます</translation>
    </message>
    <message>
        <source>Takes the running statistics of batch norms anew, with quantization in force</source>
        <translation>量子化を有効にした状態で、バッチ正規化の移動統計量を取り直します</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>What is done with the weights when a trained run is quantized without training</source>
        <translation>学習済みの実行を学習なしで量子化するときの、重みの処理</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>丸め</translation>
    </message>
    <message>
        <source>nearest: each weight goes to the nearest level; adaptive (AdaRound): up or down, whichever keeps the layer&apos;s output on the calibration pictures</source>
        <translation>nearest：各重みを最も近いレベルに丸めます。adaptive (AdaRound)：キャリブレーション画像に対する層の出力が保たれるほうに、切り上げまたは切り捨てます</translation>
    </message>
    <message>
        <source>Optimize for</source>
        <translation>最適化の長さ</translation>
    </message>
    <message>
        <source>Steps that adaptive rounding takes for each layer</source>
        <translation>適応的な丸めが各層に費やすステップ数</translation>
    </message>
    <message>
        <source>Evens out the ranges of channels of successive layers first; helps weights that are quantized per tensor</source>
        <translation>先に、連続する層のチャネルの範囲をそろえます。テンソル単位で量子化する重みに有効です</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>ランダムな重み</translation>
    </message>
    <message>
        <source>weights of the file</source>
        <translation>ファイルの重み</translation>
    </message>
</context>
<context>
    <name>bitsmith::Chart</name>
    <message>
        <source>Save as PNG…</source>
        <translation>PNG で保存…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>SVG で保存…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 図形 (*.svg)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF で保存…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>データを CSV で保存…</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>コンマ区切りの値 (*.csv)</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Size, resolution, colours…</source>
        <translation>サイズ、解像度、色…</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExport</name>
    <message>
        <source>%1: %2 × %3 pixels are too many; choose a smaller size or resolution</source>
        <translation>%1：%2 × %3 ピクセルは大きすぎます。サイズか解像度を小さくしてください</translation>
    </message>
    <message>
        <source>%1: a chart can be saved as .png, .svg, .pdf or .csv</source>
        <translation>%1：グラフは .png、.svg、.pdf、.csv で保存できます</translation>
    </message>
    <message>
        <source>%1: the chart could not be drawn; make its panel larger and try again</source>
        <translation>%1：グラフを描画できませんでした。パネルを大きくしてもう一度試してください</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1：書き込めません (%2)。ほかのフォルダーを選んでください</translation>
    </message>
    <message>
        <source>%1 × %2 pixels cannot be copied; choose another size or resolution</source>
        <translation>%1 × %2 ピクセルはコピーできません。別のサイズか解像度を選んでください</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExportDialog</name>
    <message>
        <source>As on the &amp;screen</source>
        <translation>画面と同じ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>ライトの配色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>画像の保存</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 図形</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文書</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>サイズの単位</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Pixels an inch. More of them make finer lines in mm, and in pixels larger type: 96 is as on the screen, 300 is for print.</source>
        <translation>1 インチ当たりのピクセル数。大きくすると、mm では線が細かくなり、ピクセルでは文字が大きくなります。96 は画面と同じ、300 は印刷向けです。</translation>
    </message>
    <message>
        <source>For paper and slides, whatever the theme of the window is</source>
        <translation>ウィンドウのテーマにかかわらず、紙やスライド向け</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>解像度(&amp;R)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels, %3</source>
        <translation>%L1 × %L2 ピクセル、%3</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomActions</name>
    <message>
        <source>Classroom</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>Train step &amp;by step</source>
        <translation>1 ステップずつ学習(&amp;B)</translation>
    </message>
    <message>
        <source>Begins training this plan in the panel Classroom, paused before its first step</source>
        <translation>教室パネルでこのプランの学習を始め、最初のステップの前で一時停止します</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32、量子化なし</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n ビット</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin</source>
        <comment>button</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>Begins training this plan, paused before its first step</source>
        <translation>このプランの学習を始め、最初のステップの前で一時停止します</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>button</comment>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Trains so many batches, and pauses</source>
        <translation>指定した数のバッチを学習し、一時停止します</translation>
    </message>
    <message>
        <source>Batches of a step</source>
        <translation>1 ステップのバッチ数</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>ゆっくり</translation>
    </message>
    <message>
        <source>A batch every 0.4 seconds</source>
        <translation>0.4 秒に 1 バッチ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops the training; it can be resumed from its last epoch in the list of runs</source>
        <translation>学習を停止します。実行の一覧で、最後のエポックから再開できます</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>The engine said something that is not understood: %1</source>
        <translation>エンジンからのメッセージを解釈できません：%1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pauses before the next batch</source>
        <translation>次のバッチの前で一時停止します</translation>
    </message>
    <message>
        <source>Trains on, without pausing</source>
        <translation>一時停止せずに学習を続けます</translation>
    </message>
    <message>
        <source>No training is led.</source>
        <translation>進行中の学習はありません。</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>“Begin” trains the plan of the table as Run would, but waits before each step: do a batch, look what it did to the weights of a layer, do the next. The result is the same as without pauses.</source>
        <translation>「開始」は、「実行」と同じようにテーブルのプランを学習しますが、各ステップの前で待ちます。バッチを 1 つ処理し、層の重みがどう変わったかを見てから、次に進めます。結果は一時停止なしの場合と同じです。</translation>
    </message>
    <message>
        <source>Step %1 of %2 · epoch %3</source>
        <translation>ステップ %1/%2 · エポック %3</translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>まだ何も学習していません</translation>
    </message>
    <message>
        <source>batch: loss %1, accuracy %2 %</source>
        <translation>バッチ：損失 %1、正解率 %2%</translation>
    </message>
    <message>
        <source>Step %1.</source>
        <translation>ステップ幅 %1。</translation>
    </message>
    <message>
        <source>Steps %1 to %2, a channel each.</source>
        <translation>ステップ幅 %1～%2 (チャネルごとに 1 つ)。</translation>
    </message>
    <message>
        <source>%1 % of the weights are clipped.</source>
        <translation>重みの %1% がクリップされています。</translation>
    </message>
    <message>
        <source>Norm of the gradient %1.</source>
        <translation>勾配のノルム %1。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClusterActions</name>
    <message>
        <source>Runs are done by</source>
        <translation>実行する場所</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>One after another, or as many at the same time as is chosen</source>
        <translation>一つずつ、または選んだ数だけ同時に</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>クラスター: %1</translation>
    </message>
    <message>
        <source>▶  Run</source>
        <translation>▶  実行</translation>
    </message>
    <message>
        <source>▶  Run on %1</source>
        <translation>▶  %1 で実行</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandButton</name>
    <message>
        <source>Copy as command</source>
        <translation>コマンドとしてコピー</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does the same</source>
        <translation>同じことを行う bitsmith-cli のコマンドライン</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました：%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandPalette</name>
    <message>
        <source>Nothing is called that. A few letters of a name do.</source>
        <translation>その名前のものはありません。名前の数文字で探せます。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Command, layer, preset, panel, network or project</source>
        <translation>コマンド、層、プリセット、パネル、ネットワーク、プロジェクト</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter does it, Escape leaves</source>
        <translation>矢印キーで選択、Enter で実行、Esc で閉じます</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>見つかったコマンド</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonActions</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonBar</name>
    <message>
        <source>Only what differs</source>
        <translation>異なるものだけ</translation>
    </message>
    <message>
        <source>Shows only the layers that differ: the filter is:different</source>
        <translation>異なる層だけを表示します：フィルターは is:different</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>比較を終了</translation>
    </message>
    <message>
        <source>Back to the plan alone</source>
        <translation>プランだけの表示に戻ります</translation>
    </message>
    <message>
        <source>Compared with %1: the same plan</source>
        <translation>%1 との比較：同じプラン</translation>
    </message>
    <message>
        <source>Compared with %1: %2 in %3</source>
        <translation>%1 との比較：%2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>%n セルが異なります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 層</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonDialog</name>
    <message>
        <source>Runs side by side</source>
        <translation>実行の並列比較</translation>
    </message>
    <message>
        <source>Results and costs of the runs</source>
        <translation>実行の結果とコスト</translation>
    </message>
    <message>
        <source>Results and costs</source>
        <translation>結果とコスト</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Fewer than two of these runs have a measured accuracy: there is nothing to test yet.</source>
        <translation>これらの実行のうち、正解率が測定されているものは 2 件未満です。検定できるものはまだありません。</translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>比較の保存</translation>
    </message>
    <message>
        <source>Markdown (*.md);;CSV (*.csv)</source>
        <translation>Markdown (*.md);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonTable</name>
    <message>
        <source>task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>ハードウェア</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>accuracy (95 % interval)</source>
        <translation>正解率（95% 区間）</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>現時点で %1</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>テスト画像</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>layer (weight / activation bits)</source>
        <translation>層（重み / 活性化のビット）</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConfusionChart</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混同行列</translation>
    </message>
    <message>
        <source>taken for</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 pictures, %4 % of the label&apos;s</source>
        <translation>%1 を %2 と判定：画像 %3 枚、このラベルの %4%</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConstraintTable</name>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Now w/a</source>
        <translation>現在の w/a</translation>
    </message>
    <message>
        <source>Plan w/a</source>
        <translation>プランの w/a</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>連動</translation>
    </message>
    <message>
        <source>Weight and activation bits in the document</source>
        <translation>文書での重みと活性化のビット</translation>
    </message>
    <message>
        <source>Weight and activation bits that the allocation gives</source>
        <translation>割り当てで得られる重みと活性化のビット</translation>
    </message>
    <message>
        <source>The layer&apos;s part of the predicted loss. * measured less than at more bits, and raised to that</source>
        <translation>予測損失のうち、この層の分。* 測定値がより多いビットでの値を下回ったため、その値に引き上げたもの</translation>
    </message>
    <message>
        <source>Fewest weight bits that the layer may get</source>
        <translation>この層に割り当てられる重みの最小ビット数</translation>
    </message>
    <message>
        <source>Most weight bits that the layer may get</source>
        <translation>この層に割り当てられる重みの最大ビット数</translation>
    </message>
    <message>
        <source>The layer keeps the bits that it has now</source>
        <translation>この層は現在のビットのままになります</translation>
    </message>
    <message>
        <source>Layers with the same letter get the same bits, as those must whose outputs are added up</source>
        <translation>同じ文字の層には同じビットが割り当てられます。出力が加算される層では必須です</translation>
    </message>
    <message>
        <source>Locked in the precision table</source>
        <translation>精度テーブルでロックされています</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>測定：%1</translation>
    </message>
    <message>
        <source>Bounds, locks and ties of the layers</source>
        <translation>層の範囲、ロック、連動</translation>
    </message>
</context>
<context>
    <name>bitsmith::CoreText</name>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Uniform levels over the range of the values</source>
        <translation>値の範囲にわたる等間隔のレベル</translation>
    </message>
    <message>
        <source>LSQ</source>
        <translation>LSQ</translation>
    </message>
    <message>
        <source>Uniform levels whose step is learned</source>
        <translation>ステップ幅を学習する等間隔のレベル</translation>
    </message>
    <message>
        <source>LSQ+</source>
        <translation>LSQ+</translation>
    </message>
    <message>
        <source>Uniform levels whose step and offset are learned</source>
        <translation>ステップ幅とオフセットを学習する等間隔のレベル</translation>
    </message>
    <message>
        <source>PACT</source>
        <translation>PACT</translation>
    </message>
    <message>
        <source>Uniform levels up to a clip that is learned</source>
        <translation>学習するクリップ値までの等間隔のレベル</translation>
    </message>
    <message>
        <source>DoReFa</source>
        <translation>DoReFa</translation>
    </message>
    <message>
        <source>Uniform levels of the weights&apos; hyperbolic tangent</source>
        <translation>重みの双曲線正接に対する等間隔のレベル</translation>
    </message>
    <message>
        <source>Learned levels</source>
        <translation>学習するレベル</translation>
    </message>
    <message>
        <source>As many levels as the bits allow, each of them learned</source>
        <translation>ビットが許す数のレベルを、それぞれ学習します</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>コードブック</translation>
    </message>
    <message>
        <source>Levels that k-means finds in the layer&apos;s weights</source>
        <translation>k-means が層の重みから見つけるレベル</translation>
    </message>
    <message>
        <source>Powers of two</source>
        <translation>2 のべき乗</translation>
    </message>
    <message>
        <source>Zero and powers of two: a shift instead of a multiplication</source>
        <translation>ゼロと 2 のべき乗：乗算の代わりにシフト</translation>
    </message>
    <message>
        <source>Sums of powers of two</source>
        <translation>2 のべき乗の和</translation>
    </message>
    <message>
        <source>Sums of two powers of two: two shifts and an addition</source>
        <translation>2 つの 2 のべき乗の和：シフト 2 回と加算 1 回</translation>
    </message>
    <message>
        <source>Ternary</source>
        <translation>3 値</translation>
    </message>
    <message>
        <source>-α, 0 and α, the threshold at 0.7 of the mean magnitude</source>
        <translation>-α、0、α。しきい値は平均絶対値の 0.7 倍</translation>
    </message>
    <message>
        <source>Parametric</source>
        <translation>パラメトリック</translation>
    </message>
    <message>
        <source>Step and range are learned, the bits follow from them</source>
        <translation>ステップ幅と範囲を学習し、ビットはそこから決まります</translation>
    </message>
    <message>
        <source>Adaptive bits</source>
        <translation>適応ビット</translation>
    </message>
    <message>
        <source>A small predictor chooses the bits for each picture</source>
        <translation>小さな予測器が画像ごとにビットを選びます</translation>
    </message>
    <message>
        <source>ONNX with Quantize/Dequantize</source>
        <translation>Quantize/Dequantize 付きの ONNX</translation>
    </message>
    <message>
        <source>ONNX with integer weights and Quantize/Dequantize nodes, for ONNX Runtime and TensorRT</source>
        <translation>整数の重みと Quantize/Dequantize ノードを持つ ONNX。ONNX Runtime と TensorRT 向け</translation>
    </message>
    <message>
        <source>QONNX</source>
        <translation>QONNX</translation>
    </message>
    <message>
        <source>ONNX with Quant nodes of any bits, for FINN and hls4ml</source>
        <translation>任意のビットの Quant ノードを持つ ONNX。FINN と hls4ml 向け</translation>
    </message>
    <message>
        <source>ONNX, float</source>
        <translation>ONNX、浮動小数点</translation>
    </message>
    <message>
        <source>ONNX with float weights as they are deployed</source>
        <translation>配備時のままの浮動小数点の重みを持つ ONNX</translation>
    </message>
    <message>
        <source>Plan and ranges as JSON</source>
        <translation>プランと範囲 (JSON)</translation>
    </message>
    <message>
        <source>Plan, scales and ranges as JSON</source>
        <translation>プラン、スケール、範囲を JSON で</translation>
    </message>
    <message>
        <source>Plan and ranges as CSV</source>
        <translation>プランと範囲 (CSV)</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>同じ内容を表で</translation>
    </message>
    <message>
        <source>AIMET encodings</source>
        <translation>AIMET エンコーディング</translation>
    </message>
    <message>
        <source>Encodings of AIMET, with the float model that they speak of</source>
        <translation>AIMET のエンコーディングと、その対象となる浮動小数点モデル</translation>
    </message>
    <message>
        <source>NNCF configuration</source>
        <translation>NNCF の設定</translation>
    </message>
    <message>
        <source>Bits as a configuration of NNCF</source>
        <translation>NNCF の設定としてのビット</translation>
    </message>
    <message>
        <source>HAWQ bit configuration</source>
        <translation>HAWQ のビット設定</translation>
    </message>
    <message>
        <source>Bits as HAWQ&apos;s dictionary</source>
        <translation>HAWQ の辞書としてのビット</translation>
    </message>
    <message>
        <source>C header</source>
        <translation>C ヘッダー</translation>
    </message>
    <message>
        <source>C header with packed integer weights, scales and an unpacker</source>
        <translation>詰めた整数の重み、スケール、展開関数を含む C ヘッダー</translation>
    </message>
    <message>
        <source>Model Explorer overlays</source>
        <translation>Model Explorer のオーバーレイ</translation>
    </message>
    <message>
        <source>Bits, weight error and sensitivity of each layer as overlays of Model Explorer, with the model</source>
        <translation>各層のビット、重みの誤差、感度を Model Explorer のオーバーレイとして、モデルとともに</translation>
    </message>
    <message>
        <source>3 convolutions and 2 linear layers, batch norm, ReLU, dropout</source>
        <translation>畳み込み 3 層と線形 2 層、バッチ正規化、ReLU、ドロップアウト</translation>
    </message>
    <message>
        <source>2 convolutions and 3 linear layers, the classic for digits</source>
        <translation>畳み込み 2 層と線形 3 層、数字認識の定番</translation>
    </message>
    <message>
        <source>6 wide convolutions and 1 linear layer, of papers on few bits</source>
        <translation>幅の広い畳み込み 6 層と線形 1 層、少ないビットの論文で使われるもの</translation>
    </message>
    <message>
        <source>residual network of MLPerf Tiny, one block a stage</source>
        <translation>MLPerf Tiny の残差ネットワーク、1 ステージに 1 ブロック</translation>
    </message>
    <message>
        <source>residual network of 20 layers for small pictures</source>
        <translation>小さな画像向けの 20 層の残差ネットワーク</translation>
    </message>
    <message>
        <source>the same of 32 layers</source>
        <translation>同じもので 32 層</translation>
    </message>
    <message>
        <source>the same of 56 layers</source>
        <translation>同じもので 56 層</translation>
    </message>
    <message>
        <source>20 layers, shortcuts without parameters, as many pretrained weights have</source>
        <translation>20 層、パラメーターのないショートカット。多くの事前学習済みの重みと同じ構造</translation>
    </message>
    <message>
        <source>32 layers, shortcuts without parameters</source>
        <translation>32 層、パラメーターのないショートカット</translation>
    </message>
    <message>
        <source>56 layers, shortcuts without parameters</source>
        <translation>56 層、パラメーターのないショートカット</translation>
    </message>
    <message>
        <source>inverted residuals with depthwise convolutions, 6 blocks</source>
        <translation>デプスワイズ畳み込みによる逆残差、6 ブロック</translation>
    </message>
    <message>
        <source>MobileNet at a quarter of the width, of MLPerf Tiny, for 96×96 pictures</source>
        <translation>幅 1/4 の MobileNet。MLPerf Tiny のもので、96×96 の画像向け</translation>
    </message>
    <message>
        <source>MobileNetV2 at 0.35 of the width for small pictures</source>
        <translation>幅 0.35 の MobileNetV2。小さな画像向け</translation>
    </message>
    <message>
        <source>keyword spotting network of MLPerf Tiny, for 49×10 spectrograms</source>
        <translation>MLPerf Tiny のキーワード検出ネットワーク。49×10 のスペクトログラム向け</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>圧縮率</translation>
    </message>
    <message>
        <source>weight memory</source>
        <translation>重みのメモリ</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>重みの平均ビット数</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>70,000 grey pictures of clothes, 28×28, 10 classes</source>
        <translation>衣類のグレースケール画像 70,000 枚、28×28、10 クラス</translation>
    </message>
    <message>
        <source>70,000 handwritten digits, 28×28, 10 classes</source>
        <translation>手書き数字 70,000 枚、28×28、10 クラス</translation>
    </message>
    <message>
        <source>60,000 colour pictures, 32×32, 10 classes</source>
        <translation>カラー画像 60,000 枚、32×32、10 クラス</translation>
    </message>
    <message>
        <source>generated colour pictures of shapes, 32×32, 10 classes; always there</source>
        <translation>生成した図形のカラー画像、32×32、10 クラス。いつでも使えます</translation>
    </message>
    <message>
        <source>a folder with any pair of IDX files named as MNIST&apos;s</source>
        <translation>MNIST と同じ名前の IDX ファイルの組を含むフォルダー</translation>
    </message>
    <message>
        <source>a folder of pictures with one folder a class</source>
        <translation>クラスごとに 1 つのフォルダーがある画像のフォルダー</translation>
    </message>
    <message>
        <source>mean 0, deviation 1 over the chosen training pictures</source>
        <translation>選んだ学習画像について平均 0、標準偏差 1</translation>
    </message>
    <message>
        <source>pixels from 0 to 1</source>
        <translation>0～1 のピクセル値</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-10</source>
        <translation>CIFAR-10 の平均と標準偏差</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-100</source>
        <translation>CIFAR-100 の平均と標準偏差</translation>
    </message>
    <message>
        <source>means and deviations of ImageNet, as torchvision&apos;s networks take them</source>
        <translation>ImageNet の平均と標準偏差 (torchvision のネットワークと同じ)</translation>
    </message>
    <message>
        <source>pixels from -1 to 1, as TensorFlow&apos;s networks take them</source>
        <translation>-1～1 のピクセル値 (TensorFlow のネットワークと同じ)</translation>
    </message>
    <message>
        <source>pixels from 0 to 255</source>
        <translation>0～255 のピクセル値</translation>
    </message>
    <message>
        <source>predicted accuracy drop</source>
        <translation>正解率の低下の予測</translation>
    </message>
    <message>
        <source>predicted loss increase, nats</source>
        <translation>損失の増加の予測、ナット</translation>
    </message>
    <message>
        <source>sum of Fisher estimates, nats</source>
        <translation>フィッシャー推定値の和、ナット</translation>
    </message>
    <message>
        <source>sum of Hessian estimates, nats</source>
        <translation>ヘッセ行列による推定値の和、ナット</translation>
    </message>
    <message>
        <source>predicted output noise, of the signal&apos;s power</source>
        <translation>出力ノイズの予測 (信号の電力比)</translation>
    </message>
    <message>
        <source>predicted KL divergence of the output, nats</source>
        <translation>出力の KL ダイバージェンスの予測、ナット</translation>
    </message>
    <message>
        <source>Measured with the other layers at the plan: scores count from that plan, and hold near it alone.</source>
        <translation>ほかの層をプランのビット数にして測定しています。値はそのプランを基準とし、その近くでのみ有効です。</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>test loss, nats</source>
        <translation>テスト損失、ナット</translation>
    </message>
    <message>
        <source>weight memory, MB</source>
        <translation>重みのメモリ、MB</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>ハイパーボリューム</translation>
    </message>
    <message>
        <source>Adaptive bit-width</source>
        <translation>適応ビット幅</translation>
    </message>
    <message>
        <source>Some pictures are easy. A small predictor that looks at a layer&apos;s input can give easy pictures fewer bits.</source>
        <translation>簡単な画像もあります。層の入力を見る小さな予測器が、簡単な画像に少ないビットを割り当てることができます。</translation>
    </message>
    <message>
        <source>At four activation bits in the mean, bits chosen for each picture end more accurate than four bits for all.</source>
        <translation>活性化が平均 4 ビットの場合、画像ごとに選んだビットのほうが、全画像 4 ビットより正解率が高くなります。</translation>
    </message>
    <message>
        <source>Weights at 4 bits with learned steps. Baseline: activations at 4 bits. Treatment: 2, 4 or 8 bits a picture, with a cost on the mean beyond 4.</source>
        <translation>学習するステップ幅による 4 ビットの重み。ベースライン：4 ビットの活性化。処置：画像ごとに 2、4、8 ビット、平均が 4 を超えるとコストがかかります。</translation>
    </message>
    <message>
        <source>The notebook that this project began with proposes it and gives no figure; published work reports lower cost at like accuracy.</source>
        <translation>このプロジェクトの出発点となったノートブックで提案されていますが、数値は示されていません。発表された研究では、同程度の正解率でコストが低下したと報告されています。</translation>
    </message>
    <message>
        <source>Rounding that keeps the output</source>
        <translation>出力を保つ丸め</translation>
    </message>
    <message>
        <source>Rounding each weight up or down by what it does to the layer&apos;s output, not to the weight.</source>
        <translation>各重みの切り上げと切り捨てを、重みへの影響ではなく、層の出力への影響によって決めます。</translation>
    </message>
    <message>
        <source>At 3-bit weights without training, adaptive rounding keeps more accuracy than rounding to the nearest.</source>
        <translation>学習なしの 3 ビットの重みでは、適応的な丸めのほうが、最も近い値への丸めより正解率を保ちます。</translation>
    </message>
    <message>
        <source>The same float network to W3A8 without training, 256 calibration pictures.</source>
        <translation>同じ浮動小数点ネットワークを、学習なしで W3A8 にします。キャリブレーション画像は 256 枚です。</translation>
    </message>
    <message>
        <source>4-bit weights of ResNet-18 and ResNet-50 within about one percent of float, where rounding to the nearest level fails.</source>
        <translation>ResNet-18 と ResNet-50 の 4 ビットの重みで、最も近いレベルへの丸めでは失敗するところ、浮動小数点との差が約 1% 以内。</translation>
    </message>
    <message>
        <source>A sum of two powers keeps the shifts and spaces levels more evenly.</source>
        <translation>2 つのべき乗の和は、シフトで計算できることを保ちながら、レベルの間隔をより均等にします。</translation>
    </message>
    <message>
        <source>With 3-bit weights and activations, sums of powers of two end at least as accurate as powers of two (half a point allowed).</source>
        <translation>重みと活性化が 3 ビットの場合、2 のべき乗の和は、2 のべき乗と少なくとも同等の正解率になります (0.5 ポイントの差は許容)。</translation>
    </message>
    <message>
        <source>Three epochs from the float network.</source>
        <translation>浮動小数点ネットワークから 3 エポック。</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10: 92.45, 92.49 and 90.96 % at 4, 3 and 2 bits, from 92.96 %.</source>
        <translation>CIFAR-10 での ResNet-20：4、3、2 ビットで 92.45%、92.49%、90.96%。元は 92.96%。</translation>
    </message>
    <message>
        <source>Batch-norm statistics at the end</source>
        <translation>終了時のバッチ正規化の統計量</translation>
    </message>
    <message>
        <source>Running statistics lag behind weights that jump between levels.</source>
        <translation>移動統計量は、レベル間を飛び移る重みに遅れて追随します。</translation>
    </message>
    <message>
        <source>At W2A2, statistics that are frozen in the last epoch, or taken anew after it, end more accurate.</source>
        <translation>W2A2 では、統計量を最後のエポックで固定するか、その後に取り直すと、正解率が高くなります。</translation>
    </message>
    <message>
        <source>Learned steps, three epochs; frozen in the last one, or re-estimated on 512 training pictures.</source>
        <translation>学習するステップ幅、3 エポック。最後のエポックで固定するか、学習画像 512 枚で再推定します。</translation>
    </message>
    <message>
        <source>Re-estimation recovers much of what oscillating weights cost low-bit networks.</source>
        <translation>再推定により、低ビットのネットワークで重みの振動によって失われた分の多くが回復します。</translation>
    </message>
    <message>
        <source>Binary weights</source>
        <translation>2 値の重み</translation>
    </message>
    <message>
        <source>One bit a weight: its sign, times a magnitude a channel.</source>
        <translation>重み当たり 1 ビット：符号と、チャネルごとの大きさの積です。</translation>
    </message>
    <message>
        <source>Binary weights end within two points of 2-bit ones.</source>
        <translation>2 値の重みの正解率は、2 ビットの重みとの差が 2 ポイント以内です。</translation>
    </message>
    <message>
        <source>Three epochs from the float network, activations at 8 bits.</source>
        <translation>浮動小数点ネットワークから 3 エポック、活性化は 8 ビット。</translation>
    </message>
    <message>
        <source>DoReFa weights of 1 bit on ResNet-20: 90.54 %, of 2 bits 91.05 %, float 92.13 %.</source>
        <translation>ResNet-20 での DoReFa の重み：1 ビットで 90.54%、2 ビットで 91.05%、浮動小数点で 92.13%。</translation>
    </message>
    <message>
        <source>Codebook against even levels, without training</source>
        <translation>コードブックと等間隔のレベルの比較、学習なし</translation>
    </message>
    <message>
        <source>k-means puts levels where weights are.</source>
        <translation>k-means は、重みのあるところにレベルを置きます。</translation>
    </message>
    <message>
        <source>Without training, a 2-bit codebook keeps more accuracy than 2 evenly spaced bits a channel.</source>
        <translation>学習なしでは、2 ビットのコードブックのほうが、チャネル単位の等間隔の 2 ビットより正解率が保たれます。</translation>
    </message>
    <message>
        <source>The same float network, quantized to W2A8 without training. The codebook is one a layer, even levels have a scale a channel.</source>
        <translation>同じ浮動小数点ネットワークを、学習なしで W2A8 に量子化。コードブックは層ごとに 1 つ、等間隔のレベルはチャネルごとに 1 つのスケールを持ちます。</translation>
    </message>
    <message>
        <source>Deep Compression keeps accuracy with 4-bit to 5-bit codebooks after fine-tuning.</source>
        <translation>Deep Compression は、微調整の後、4～5 ビットのコードブックで正解率を保ちます。</translation>
    </message>
    <message>
        <source>Distillation temperature</source>
        <translation>蒸留の温度</translation>
    </message>
    <message>
        <source>A float teacher&apos;s soft answers tell more than labels do; a temperature softens them further.</source>
        <translation>浮動小数点の教師の軟らかい答えは、ラベルより多くを語ります。温度はそれをさらに軟らかくします。</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, a teacher at temperature 1, or at 5, ends more accurate than labels alone.</source>
        <translation>2 ビットの重みと活性化では、温度 1 または 5 の教師を使うほうが、ラベルだけより最終的な正解率が高くなります。</translation>
    </message>
    <message>
        <source>Min-max steps at W2A2 for three epochs; the teacher&apos;s weight in the loss is 0.5.</source>
        <translation>W2A2 で最小最大のステップ幅、3 エポック。損失における教師の重み係数は 0.5 です。</translation>
    </message>
    <message>
        <source>W3A8 with DoReFa on a pre-activation ResNet-20: 91.44 % without a teacher, 91.64 % at temperature 1, 80.0 % at temperature 5.</source>
        <translation>事前活性化型 ResNet-20 の DoReFa による W3A8：教師なしで 91.44%、温度 1 で 91.64%、温度 5 で 80.0%。</translation>
    </message>
    <message>
        <source>DoReFa weights</source>
        <translation>DoReFa の重み</translation>
    </message>
    <message>
        <source>A hyperbolic tangent before rounding draws large weights in, so that levels are used evenly.</source>
        <translation>丸める前の双曲線正接が大きな重みを内側に寄せるため、レベルが均等に使われます。</translation>
    </message>
    <message>
        <source>With 2-bit weights, DoReFa ends more accurate than rounding over the range.</source>
        <translation>2 ビットの重みでは、DoReFa のほうが、範囲にわたる丸めより最終的な正解率が高くなります。</translation>
    </message>
    <message>
        <source>DoReFa is the classic baseline that later methods are measured against.</source>
        <translation>DoReFa は、後の手法の比較対象となってきた定番のベースラインです。</translation>
    </message>
    <message>
        <source>Dynamic fractional training</source>
        <translation>動的な小数ビット学習</translation>
    </message>
    <message>
        <source>The mean bits that pictures are given may fall while training goes on.</source>
        <translation>画像に与える平均ビット数は、学習が進むにつれて減らせます。</translation>
    </message>
    <message>
        <source>A budget that falls from 8 to 4 mean bits ends at least as accurate as 4 mean bits throughout (half a point allowed).</source>
        <translation>平均 8 ビットから 4 ビットへ下がる予算では、最終的な正解率が、終始平均 4 ビットの場合以上になります (0.5 ポイントを許容)。</translation>
    </message>
    <message>
        <source>Adaptive activations with 2, 4 or 8 bits a picture, three epochs.</source>
        <translation>画像ごとに 2、4、8 ビットの適応的な活性化、3 エポック。</translation>
    </message>
    <message>
        <source>Comparable accuracy at a lower cost of training.</source>
        <translation>より低い学習コストで同程度の正解率。</translation>
    </message>
    <message>
        <source>Cross-layer equalisation</source>
        <translation>層間の均等化</translation>
    </message>
    <message>
        <source>A channel&apos;s scale can be moved into the next layer without changing the network.</source>
        <translation>チャネルのスケールは、ネットワークを変えずに次の層へ移せます。</translation>
    </message>
    <message>
        <source>With one 4-bit scale a tensor and no training, equalised layers keep more accuracy.</source>
        <translation>テンソルごとに 1 つの 4 ビットのスケールで学習なしの場合、均等化した層のほうが正解率が保たれます。</translation>
    </message>
    <message>
        <source>The same float network to W4A8 without training, one scale a weight tensor.</source>
        <translation>同じ浮動小数点ネットワークを学習なしで W4A8 に。重みのテンソルごとに 1 つのスケール。</translation>
    </message>
    <message>
        <source>8-bit MobileNets close to float with one scale a tensor, where plain quantization fails.</source>
        <translation>テンソルごとに 1 つのスケールで、8 ビットの MobileNet が浮動小数点に近づきます。単純な量子化では失敗します。</translation>
    </message>
    <message>
        <source>Optimal bits from a sensitivity table</source>
        <translation>感度の表から求める最適なビット</translation>
    </message>
    <message>
        <source>Layers&apos; losses add up nearly enough that an exact solver on measured sensitivities finds good plans.</source>
        <translation>層ごとの損失はほぼ加算的なので、測定した感度に対する厳密解法で良いプランが見つかります。</translation>
    </message>
    <message>
        <source>Within the memory of 3 bits everywhere, the best of five optimal plans is more accurate than 3 bits everywhere, without training.</source>
        <translation>すべて 3 ビットとした場合のメモリの範囲内で、5 つの最適プランのうち最良のものは、学習なしで、すべて 3 ビットより正解率が高くなります。</translation>
    </message>
    <message>
        <source>Weights at 2, 3, 4, 6 or 8 bits, measured loss increase, 2000 pictures for both. The best of the five is chosen on the same test pictures, which flatters it a little.</source>
        <translation>重みは 2、3、4、6、8 ビット、損失の増加は実測、どちらも画像 2000 枚。5 つのうち最良のものは同じテスト画像で選ぶため、少し有利になります。</translation>
    </message>
    <message>
        <source>ResNet-18 mixed over 4 and 8 bits at a quarter of the way in bit operations: 70.22 %, 4 bits everywhere 68.45 %.</source>
        <translation>4 ビットと 8 ビットを混合した ResNet-18、ビット演算数で 1/4 の位置：70.22%。すべて 4 ビットでは 68.45%。</translation>
    </message>
    <message>
        <source>First and last layer</source>
        <translation>最初と最後の層</translation>
    </message>
    <message>
        <source>The first layer sees the picture, the last one decides: few bits there cost most.</source>
        <translation>最初の層は画像を見て、最後の層は決定を下します。ここでビットが少ないと、最も大きく響きます。</translation>
    </message>
    <message>
        <source>With 2 bits elsewhere, 4, 8 or 32 bits in the first and the last layer end more accurate than 2 bits there.</source>
        <translation>ほかの層が 2 ビットのとき、最初と最後の層を 4、8、32 ビットにするほうが、2 ビットにするより最終的な正解率が高くなります。</translation>
    </message>
    <message>
        <source>PACT activations and DoReFa weights at 2 bits, first and last layer at 2, 4, 8 or 32 bits, three epochs: a table of the paper in a small form.</source>
        <translation>PACT の活性化と DoReFa の重みを 2 ビット、最初と最後の層を 2、4、8、32 ビットとして 3 エポック：論文の表の小規模版です。</translation>
    </message>
    <message>
        <source>Error of ResNet-20 on CIFAR-10 with 2 bits elsewhere: 21.0, 12.9, 11.1 and 10.9 % with 2, 4, 8 and 32 bits there.</source>
        <translation>ほかの層が 2 ビットのときの CIFAR-10 の ResNet-20 の誤り率：最初と最後の層が 2、4、8、32 ビットで 21.0%、12.9%、11.1%、10.9%。</translation>
    </message>
    <message>
        <source>A start from the float network</source>
        <translation>浮動小数点ネットワークからの開始</translation>
    </message>
    <message>
        <source>Few bits train better from weights that already know the task.</source>
        <translation>少ないビットの学習は、課題をすでに知っている重みから始めるほうがうまくいきます。</translation>
    </message>
    <message>
        <source>Four float epochs and then three at W2A2 end more accurate than seven epochs at W2A2 from nothing.</source>
        <translation>浮動小数点で 4 エポック、その後 W2A2 で 3 エポックのほうが、最初から W2A2 で 7 エポックより最終的な正解率が高くなります。</translation>
    </message>
    <message>
        <source>The same number of epochs in all, learned steps.</source>
        <translation>合計のエポック数は同じ、ステップ幅を学習。</translation>
    </message>
    <message>
        <source>PACT&apos;s and LSQ&apos;s authors start low-bit training from trained networks.</source>
        <translation>PACT と LSQ の著者は、低ビットの学習を学習済みのネットワークから始めています。</translation>
    </message>
    <message>
        <source>Reinforcement learning of bits</source>
        <translation>ビットの強化学習</translation>
    </message>
    <message>
        <source>An agent that sees layers and is rewarded by accuracy can learn where bits matter.</source>
        <translation>層を見て正解率を報酬として受け取るエージェントは、どこでビットが重要かを学べます。</translation>
    </message>
    <message>
        <source>With 40 evaluations each, the agent&apos;s front has a larger hypervolume than that of plans drawn at random, and so has evolution&apos;s.</source>
        <translation>それぞれ 40 回の評価で、エージェントのフロントは、ランダムに抽出したプランのフロントよりハイパーボリュームが大きく、進化のフロントも同様です。</translation>
    </message>
    <message>
        <source>Weights at 2, 4 or 8 bits, evaluated without training on 1000 pictures: 243 plans in all.</source>
        <translation>重みは 2、4、8 ビット、画像 1000 枚で学習なしで評価：プランは全部で 243 通り。</translation>
    </message>
    <message>
        <source>The paper searches 600 episodes on ImageNet networks and compares with fixed bits, not with random search.</source>
        <translation>論文は ImageNet のネットワークで 600 エピソード探索し、ランダム探索ではなく固定のビットと比較しています。</translation>
    </message>
    <message>
        <source>Hardware-specific quantization</source>
        <translation>ハードウェアに特化した量子化</translation>
    </message>
    <message>
        <source>Accelerators for whole numbers want one symmetric scale a tensor and scales that are a multiplication and a shift.</source>
        <translation>整数のアクセラレーターは、テンソルごとに 1 つの対称なスケールと、乗算とシフトで表せるスケールを求めます。</translation>
    </message>
    <message>
        <source>At 8 bits, one fixed-point scale a tensor costs less than half a point against free scales a channel.</source>
        <translation>8 ビットでは、テンソルごとに 1 つの固定小数点のスケールによる低下は、チャネルごとの自由なスケールに対して 0.5 ポイント未満です。</translation>
    </message>
    <message>
        <source>The same float network quantized without training to W8A8 in both ways.</source>
        <translation>同じ浮動小数点ネットワークを、両方の方法で学習なしで W8A8 に量子化。</translation>
    </message>
    <message>
        <source>8-bit networks mostly keep their float accuracy; per-tensor weights lose more than per-channel ones.</source>
        <translation>8 ビットのネットワークは、浮動小数点の正解率をほぼ保ちます。テンソル単位の重みは、チャネル単位より低下が大きくなります。</translation>
    </message>
    <message>
        <source>Learnable quantization parameters</source>
        <translation>学習可能な量子化パラメーター</translation>
    </message>
    <message>
        <source>The step between levels need not follow from the extremes of the values: it can be a parameter that training moves to where it costs the least accuracy.</source>
        <translation>レベル間のステップ幅は、値の極値で決める必要はありません。学習によって正解率の低下が最も小さくなるところへ動くパラメーターにできます。</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, learned steps end more accurate than steps from the observed range.</source>
        <translation>2 ビットの重みと活性化では、学習したステップ幅のほうが、観測した範囲によるステップ幅より最終的な正解率が高くなります。</translation>
    </message>
    <message>
        <source>From one float network each, both arms train for three epochs at W2A2, first and last layer at 8 bits.</source>
        <translation>両アームとも同じ浮動小数点ネットワークから、W2A2 で 3 エポック学習します。最初と最後の層は 8 ビットです。</translation>
    </message>
    <message>
        <source>The paper reports 2-bit networks on ImageNet a few points above those of earlier quantizers.</source>
        <translation>論文は、ImageNet の 2 ビットのネットワークが、以前の量子化器を数ポイント上回ると報告しています。</translation>
    </message>
    <message>
        <source>LSQ+ against LSQ</source>
        <translation>LSQ+ と LSQ</translation>
    </message>
    <message>
        <source>Activations that are not zero-based waste levels on a symmetric grid; a learned offset moves the grid.</source>
        <translation>ゼロを起点としない活性化は、対称な格子ではレベルを無駄にします。学習するオフセットは格子を動かします。</translation>
    </message>
    <message>
        <source>At 3-bit activations, a learned offset ends at least as accurate as a learned step alone (half a point allowed).</source>
        <translation>3 ビットの活性化では、オフセットも学習した場合の最終的な正解率は、ステップ幅だけの学習以上になります (0.5 ポイントを許容)。</translation>
    </message>
    <message>
        <source>All layers but the first and last at W4A3, three epochs. After a ReLU nothing is negative, so that little is to be gained here.</source>
        <translation>最初と最後を除くすべての層を W4A3 で 3 エポック。ReLU の後に負の値はないため、ここでの効果はわずかです。</translation>
    </message>
    <message>
        <source>Gains are reported for networks with negative activations, such as EfficientNet with Swish.</source>
        <translation>Swish を使う EfficientNet など、負の活性化を持つネットワークで効果が報告されています。</translation>
    </message>
    <message>
        <source>Non-uniform levels</source>
        <translation>等間隔でないレベル</translation>
    </message>
    <message>
        <source>Weights crowd around zero; levels of their own can crowd there too.</source>
        <translation>重みはゼロの周りに集まります。独自のレベルなら、そこに集めることができます。</translation>
    </message>
    <message>
        <source>With 2-bit weights, learned levels end more accurate than evenly spaced ones from the range.</source>
        <translation>2 ビットの重みでは、学習したレベルのほうが、範囲から等間隔に取ったレベルより最終的な正解率が高くなります。</translation>
    </message>
    <message>
        <source>The notebook proposes it and gives no figure.</source>
        <translation>ノートブックが提案していますが、数値は示していません。</translation>
    </message>
    <message>
        <source>Learned clipping of activations</source>
        <translation>活性化のクリッピングの学習</translation>
    </message>
    <message>
        <source>A clip that training may lower trades rare large activations for finer steps.</source>
        <translation>学習によって下げられるクリップ値は、まれな大きい活性化と引き換えに、ステップ幅を細かくします。</translation>
    </message>
    <message>
        <source>With 2-bit activations, PACT ends more accurate than ranges that follow the extremes.</source>
        <translation>2 ビットの活性化では、PACT のほうが、極値に従う範囲より最終的な正解率が高くなります。</translation>
    </message>
    <message>
        <source>Weights at 8 bits, activations at 2 bits but in the first and last layer, three epochs.</source>
        <translation>重みは 8 ビット、最初と最後を除く層の活性化は 2 ビット、3 エポック。</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10 at 2 bits: 89.7 % with PACT, 88.2 % with DoReFa&apos;s fixed clip.</source>
        <translation>CIFAR-10 の ResNet-20、2 ビット：PACT で 89.7%、DoReFa の固定クリップで 88.2%。</translation>
    </message>
    <message>
        <source>Bit-widths that training finds</source>
        <translation>学習で見つけるビット幅</translation>
    </message>
    <message>
        <source>Where step and range are learned, the bits follow; a memory budget in the loss makes them fall where they matter least.</source>
        <translation>ステップ幅と範囲を学習すれば、ビットはそこから決まります。損失に含めたメモリ予算により、最も影響の小さいところからビットが減ります。</translation>
    </message>
    <message>
        <source>Under a budget of the memory of 3 bits, learned bits end at least as accurate as 3 bits everywhere (half a point allowed).</source>
        <translation>3 ビット分のメモリの予算では、学習したビットの最終的な正解率は、すべて 3 ビットの場合以上になります (0.5 ポイントを許容)。</translation>
    </message>
    <message>
        <source>Baseline: 3-bit weights with learned steps. Treatment: parametric weights that begin at 8 bits, with the baseline&apos;s weight memory as the budget. Look at the memory that it ends with too.</source>
        <translation>ベースライン：ステップ幅を学習する 3 ビットの重み。処理群：8 ビットから始まるパラメトリックな重みで、ベースラインの重みのメモリを予算とします。最終的なメモリにも注目してください。</translation>
    </message>
    <message>
        <source>ResNet-20 at 70 KB of weights: 8.58 % error learned, 11.30 % at fixed 2 and 4 bits.</source>
        <translation>重みが 70 KB の ResNet-20：学習したビットで誤り率 8.58%、固定の 2 ビットと 4 ビットで 11.30%。</translation>
    </message>
    <message>
        <source>A multiplication by a power of two is a shift.</source>
        <translation>2 のべき乗の乗算はシフトです。</translation>
    </message>
    <message>
        <source>With 4-bit weights, powers of two end within one point of evenly spaced learned levels.</source>
        <translation>4 ビットの重みでは、2 のべき乗の最終的な正解率は、学習した等間隔のレベルとの差が 1 ポイント以内です。</translation>
    </message>
    <message>
        <source>Powers of two resolve large weights badly, which the additive kind was made to mend.</source>
        <translation>2 のべき乗は大きな重みの解像度が低く、和の方式はそれを補うために作られました。</translation>
    </message>
    <message>
        <source>Progressive fractional quantization</source>
        <translation>漸進的な小数ビット量子化</translation>
    </message>
    <message>
        <source>Early training needs few bits, late training more.</source>
        <translation>学習の初期に必要なビットは少なく、後期には多くなります。</translation>
    </message>
    <message>
        <source>Training that climbs from 2 to 4 bits ends at least as accurate as 4 bits throughout (half a point allowed).</source>
        <translation>2 ビットから 4 ビットへ上がる学習の最終的な正解率は、終始 4 ビットの場合以上になります (0.5 ポイントを許容)。</translation>
    </message>
    <message>
        <source>Six epochs from nothing, in stages.</source>
        <translation>最初から 6 エポック、段階的に。</translation>
    </message>
    <message>
        <source>Comparable or better accuracy at a lower cost of training.</source>
        <translation>より低い学習コストで同程度以上の正解率。</translation>
    </message>
    <message>
        <source>Ternary weights</source>
        <translation>3 値の重み</translation>
    </message>
    <message>
        <source>Zero and one magnitude, chosen from the mean of the weights.</source>
        <translation>ゼロと、重みの平均から選んだ 1 つの大きさ。</translation>
    </message>
    <message>
        <source>Ternary weights end at least as accurate as 2-bit ones over the range (half a point allowed), with one level less.</source>
        <translation>3 値の重みの最終的な正解率は、レベルが 1 つ少なくても、範囲にわたる 2 ビットの重み以上になります (0.5 ポイントを許容)。</translation>
    </message>
    <message>
        <source>Ternary networks come close to float ones on small tasks.</source>
        <translation>小さな課題では、3 値のネットワークは浮動小数点のネットワークに近づきます。</translation>
    </message>
    <message>
        <source>Edge TPU (8-bit accelerator)</source>
        <translation>Edge TPU (8 ビットアクセラレーター)</translation>
    </message>
    <message>
        <source>Fast 8-bit symmetric arithmetic, nothing else; slow link for what does not fit on the chip</source>
        <translation>高速な 8 ビットの対称演算のみ。チップに収まらないものは低速なリンク経由</translation>
    </message>
    <message>
        <source>FPGA fabric (Zynq-7020 class)</source>
        <translation>FPGA ファブリック (Zynq-7020 クラス)</translation>
    </message>
    <message>
        <source>Any bits: a multiplier of w × a bits takes about w·a look-up tables</source>
        <translation>任意のビット：w × a ビットの乗算器は約 w·a 個のルックアップテーブルを使います</translation>
    </message>
    <message>
        <source>GPU with tensor cores (T4 class)</source>
        <translation>テンソルコア付き GPU (T4 クラス)</translation>
    </message>
    <message>
        <source>4-bit and 8-bit integers, 16-bit and 32-bit float; equal bits on both sides</source>
        <translation>4 ビットと 8 ビットの整数、16 ビットと 32 ビットの浮動小数点。両側とも同じビット</translation>
    </message>
    <message>
        <source>Microcontroller (Cortex-M7 class)</source>
        <translation>マイクロコントローラー (Cortex-M7 クラス)</translation>
    </message>
    <message>
        <source>SIMD for 8 and 16 bits, 320 KiB of RAM, weights in flash</source>
        <translation>8 ビットと 16 ビットの SIMD、RAM 320 KiB、重みはフラッシュメモリに格納</translation>
    </message>
    <message>
        <source>Mobile CPU core (Cortex-A76 class)</source>
        <translation>モバイル CPU コア (Cortex-A76 クラス)</translation>
    </message>
    <message>
        <source>One core with 8-bit dot products; 4 bits save memory, not multiplications</source>
        <translation>8 ビットの内積を持つ 1 コア。4 ビットはメモリを節約しますが、乗算は減りません</translation>
    </message>
    <message>
        <source>Notebook (simple model)</source>
        <translation>ノートブック (単純なモデル)</translation>
    </message>
    <message>
        <source>Operations and energy by kernel and output channels alone; kept for comparison</source>
        <translation>演算数とエネルギーをカーネルと出力チャネルだけで計算。比較用に残しています</translation>
    </message>
    <message>
        <source>Notebook study, second half</source>
        <translation>ノートブックのスタディ、後半</translation>
    </message>
    <message>
        <source>The conservative mixed plan trained, then its sensitivity, its errors and a progressive run from 8 to 4 bits, on Fashion-MNIST</source>
        <translation>控えめな混合プランを学習し、続いてその感度、誤差、8 ビットから 4 ビットへの漸進的な実行。Fashion-MNIST を使用</translation>
    </message>
    <message>
        <source>Notebook study</source>
        <translation>ノートブックのスタディ</translation>
    </message>
    <message>
        <source>Five presets, 8 epochs on 8000 pictures of Fashion-MNIST</source>
        <translation>5 つのプリセット、Fashion-MNIST の画像 8000 枚で 8 エポック</translation>
    </message>
    <message>
        <source>Progressive study</source>
        <translation>漸進的なスタディ</translation>
    </message>
    <message>
        <source>Direct training at 4 bits against seven schedules that end there, 8 epochs each on 4000 pictures of Fashion-MNIST: about three minutes on two cores</source>
        <translation>4 ビットでの直接の学習と、4 ビットで終わる 7 つのスケジュールとの比較。Fashion-MNIST の画像 4000 枚で各 8 エポック：2 コアで約 3 分</translation>
    </message>
    <message>
        <source>Calibration study</source>
        <translation>キャリブレーションのスタディ</translation>
    </message>
    <message>
        <source>One network trained in fp32, then quantized without training by five observers: half a minute on two cores</source>
        <translation>fp32 で学習した 1 つのネットワークを、5 つのオブザーバーで学習なしで量子化：2 コアで 30 秒</translation>
    </message>
    <message>
        <source>Quick tour</source>
        <translation>クイックツアー</translation>
    </message>
    <message>
        <source>Five presets, 3 epochs on 4000 pictures of Fashion-MNIST: about a minute on two cores</source>
        <translation>5 つのプリセット、Fashion-MNIST の画像 4000 枚で 3 エポック：2 コアで約 1 分</translation>
    </message>
    <message>
        <source>Search study</source>
        <translation>探索のスタディ</translation>
    </message>
    <message>
        <source>One network trained in fp32, then five strategies that look for bits within 0.25 MB, 30 plans of 243 each</source>
        <translation>fp32 で学習した 1 つのネットワークと、0.25 MB 以内のビットを探す 5 つの戦略。それぞれ 243 通りのうち 30 プラン</translation>
    </message>
    <message>
        <source>Float (fp32)</source>
        <translation>浮動小数点 (fp32)</translation>
    </message>
    <message>
        <source>No quantization: the baseline</source>
        <translation>量子化なし：ベースライン</translation>
    </message>
    <message>
        <source>Uniform 8 bits</source>
        <translation>一様な 8 ビット</translation>
    </message>
    <message>
        <source>8 bits everywhere: safe on most hardware</source>
        <translation>すべて 8 ビット：ほとんどのハードウェアで安全です</translation>
    </message>
    <message>
        <source>Mixed, conservative</source>
        <translation>混合、控えめ</translation>
    </message>
    <message>
        <source>First and last layers at 8 bits, convolutions at 6, linear layers at 4</source>
        <translation>最初と最後の層は 8 ビット、畳み込みは 6 ビット、線形層は 4 ビット</translation>
    </message>
    <message>
        <source>Mixed, aggressive</source>
        <translation>混合、積極的</translation>
    </message>
    <message>
        <source>First layer at 8 bits, convolutions at 4, linear layers at 3, the last at 6</source>
        <translation>最初の層は 8 ビット、畳み込みは 4 ビット、線形層は 3 ビット、最後の層は 6 ビット</translation>
    </message>
    <message>
        <source>Ultra low</source>
        <translation>超低ビット</translation>
    </message>
    <message>
        <source>First and last layers at 4 bits, convolutions at 3, linear layers at 2</source>
        <translation>最初と最後の層は 4 ビット、畳み込みは 3 ビット、線形層は 2 ビット</translation>
    </message>
</context>
<context>
    <name>bitsmith::CostText</name>
    <message>
        <source>Model size</source>
        <translation>モデルサイズ</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>重みの平均ビット数</translation>
    </message>
    <message>
        <source>Sum of weight bits</source>
        <translation>重みのビットの合計</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>画像当たりの BOPs</translation>
    </message>
    <message>
        <source>10⁶</source>
        <translation>10⁶</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>画像当たりのエネルギー</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Latency per picture</source>
        <translation>画像当たりのレイテンシ</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataActions</name>
    <message>
        <source>Get &amp;data…</source>
        <translation>データを入手(&amp;D)…</translation>
    </message>
    <message>
        <source>Download CIFAR-10 or MNIST from where their authors publish them</source>
        <translation>CIFAR-10 または MNIST を、作者の公開元からダウンロードします</translation>
    </message>
    <message>
        <source>%1 has come.</source>
        <translation>%1 が届きました。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataFetcher</name>
    <message>
        <source>%1 is there already, but is not the whole data set: move it away first.</source>
        <translation>%1 はすでにありますが、データセット全体ではありません。先に別の場所へ移動してください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>フォルダー %1 を作成できません。書き込み権限を確認してください。</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free: make room, or set XDG_DATA_HOME to another place.</source>
        <translation>%2 に %1 必要ですが、空きは %3 です。空きを増やすか、XDG_DATA_HOME に別の場所を設定してください。</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 をダウンロード中</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 を検査中</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>展開中</translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2: check who may write there.</source>
        <translation>%1 を %2 に移動できません。書き込み権限を確認してください。</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataForm</name>
    <message>
        <source> pictures</source>
        <translation> 枚</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>データ拡張</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>found by name</source>
        <translation>名前で検索</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>フォルダーの選択</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>The data set that is trained and tested on</source>
        <translation>学習とテストに使うデータセット</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Channels × height × width of a picture, and the number of classes</source>
        <translation>画像のチャネル数 × 高さ × 幅、およびクラス数</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Folder or file of the data set; empty: searched for by its name</source>
        <translation>データセットのフォルダーまたはファイル。空欄：名前で探します</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Number of training pictures; 0 takes all</source>
        <translation>学習画像の数。0 ですべてを使います</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Number of test pictures; 0 takes all. More of them make the interval of the accuracy narrower.</source>
        <translation>テスト画像の数。0 ですべてを使います。多いほど正解率の区間が狭くなります。</translation>
    </message>
    <message>
        <source>Random crop with 4 pixels of padding and random horizontal flip of the training pictures. Choosing a data set turns it on where it helps: on photographs, not on digits or centred clothes.</source>
        <translation>学習画像に、4 ピクセルのパディングを付けたランダムな切り抜きと、ランダムな左右反転を行います。データセットを選ぶと、効果がある場合に有効になります。写真では有効、数字や中央に置かれた衣類では無効です。</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>赤、緑、青</translation>
    </message>
    <message>
        <source>blue, green, red</source>
        <translation>青、緑、赤</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>How pixels are scaled: less a mean, over a deviation. A network that was trained elsewhere needs the convention that it was trained with.</source>
        <translation>ピクセルのスケーリング：平均を引き、偏差で割ります。別の場所で学習したネットワークには、学習時と同じ規約が必要です。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>The order in which the network takes the colours</source>
        <translation>ネットワークが受け取る色の順序</translation>
    </message>
    <message>
        <source>as the experiment says</source>
        <translation>実験の指定どおり</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>データセットのフォルダー</translation>
    </message>
    <message>
        <source>%1, %2 classes</source>
        <translation>%1、%2 クラス</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (仮定)</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataPackage</name>
    <message>
        <source>60,000 colour photographs of 32×32 pixels in ten classes, by Alex Krizhevsky, Vinod Nair and Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)</source>
        <translation>32×32 ピクセル、10 クラスのカラー写真 60,000 枚。作者は Alex Krizhevsky、Vinod Nair、Geoffrey Hinton（https://www.cs.toronto.edu/~kriz/cifar.html）</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, by Yann LeCun, Corinna Cortes and Christopher Burges (http://yann.lecun.com/exdb/mnist)</source>
        <translation>28×28 ピクセルの手書き数字 70,000 個。作者は Yann LeCun、Corinna Cortes、Christopher Burges（http://yann.lecun.com/exdb/mnist）</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataShape</name>
    <message>
        <source>%1 needs a folder: give it in Setup, under Path.</source>
        <translation>%1 にはフォルダーが必要です。「設定」の「パス」で指定してください。</translation>
    </message>
</context>
<context>
    <name>bitsmith::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>bitsmith::Document</name>
    <message>
        <source>network %1</source>
        <translation>ネットワーク %1</translation>
    </message>
    <message>
        <source>data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>hardware %1</source>
        <translation>ハードウェア %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>プリセット %1</translation>
    </message>
    <message>
        <source>snap to %1</source>
        <translation>%1 への適合</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>start</source>
        <translation>開始時の重み</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>キャリブレーション</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>前処理</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>連動</translation>
    </message>
    <message>
        <source>untie</source>
        <translation>連動の解除</translation>
    </message>
</context>
<context>
    <name>bitsmith::Download</name>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>フォルダー %1 を作成できません。書き込み権限を確認してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません：%2</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 bytes that %3 has.</source>
        <translation>%1 から、%3 の %2 バイトを超えるデータが送られてきました。</translation>
    </message>
    <message>
        <source>%1 does not go on with what is there of %2.</source>
        <translation>%1 は、%2 の途中からの続行に対応していません。</translation>
    </message>
    <message>
        <source>%1 does not have %2 (status %3).</source>
        <translation>%1 に %2 はありません (状態 %3)。</translation>
    </message>
    <message>
        <source>The connection to %1 ended before %2 was complete.</source>
        <translation>%2 が完了する前に、%1 との接続が切れました。</translation>
    </message>
    <message>
        <source>%1 could not be got from %2: %3</source>
        <translation>%1 を %2 から取得できませんでした：%3</translation>
    </message>
    <message>
        <source>%1 of %2 has another checksum than it should (SHA-256 %3, expected %4) and was thrown away.</source>
        <translation>%2 の %1 はチェックサムが正しくないため (SHA-256 %3、正しくは %4)、破棄されました。</translation>
    </message>
    <message>
        <source>%1 cannot be written: check who may write there.</source>
        <translation>%1 に書き込めません。書き込み権限を確認してください。</translation>
    </message>
    <message>
        <source>Try again later; what has come is kept.</source>
        <translation>後でもう一度試してください。届いた分は保持されます。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度試してください。</translation>
    </message>
    <message>
        <source>%1 is not secured by TLS: data sets are got from https places alone.</source>
        <translation>%1 は TLS で保護されていません。データセットは https からのみ取得します。</translation>
    </message>
</context>
<context>
    <name>bitsmith::EditHistory</name>
    <message>
        <source>History of edits</source>
        <translation>編集の履歴</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>開いたときの状態</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>bitsmith::EngineRequest</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 を開始できません：%2</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>エンジンはシグナル %1 で終了しました。</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>エンジンは状態 %1 で終了し、メッセージはありませんでした。</translation>
    </message>
    <message>
        <source>The engine&apos;s answer to &quot;%1&quot; is not JSON (%2).</source>
        <translation>「%1」に対するエンジンの応答が JSON ではありません (%2)。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ErrorsPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32、量子化なし</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>対称</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非対称</translation>
    </message>
    <message>
        <source>dynamic, levels of the last batch</source>
        <translation>動的、最後のバッチのレベル</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>チャネル単位</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>テンソル単位</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 ビット</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 ビット</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>量子化器</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>誤差なし</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>over channels</source>
        <translation>チャネル間</translation>
    </message>
    <message>
        <source>over batches</source>
        <translation>バッチ間</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Max error</source>
        <translation>最大誤差</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>クリッピング</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Errors run</source>
        <translation>誤差分析の実行</translation>
    </message>
    <message>
        <source>The errors run whose findings are shown</source>
        <translation>結果を表示する誤差分析の実行</translation>
    </message>
    <message>
        <source>Analyse errors</source>
        <translation>誤差を分析</translation>
    </message>
    <message>
        <source>Previous layer (Page up)</source>
        <translation>前の層 (Page Up)</translation>
    </message>
    <message>
        <source>Next layer (Page down)</source>
        <translation>次の層 (Page Down)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Weights or activation</source>
        <translation>重みまたは活性化</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>input activation</source>
        <translation>入力活性化</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Logarithmic counts: shows what is rare</source>
        <translation>度数を対数で表示：まれな値が見えるようになります</translation>
    </message>
    <message>
        <source>the layers’ outputs</source>
        <translation>層の出力</translation>
    </message>
    <message>
        <source>the layers’ inputs</source>
        <translation>層の入力</translation>
    </message>
    <message>
        <source>All layers, SQNR &amp;of</source>
        <translation>全層、SQNR の対象(&amp;O)</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>学習済みの実行がまだありません。まず「実行」で学習してください</translation>
    </message>
    <message>
        <source>Measures what the plan of the table does to the layers of “%1”</source>
        <translation>テーブルのプランが「%1」の各層に与える影響を測定します</translation>
    </message>
    <message>
        <source>When a run has been trained, “Analyse errors” measures what quantization does to each of its layers: histograms with the levels, and where errors arise.</source>
        <translation>実行の学習が済むと、「誤差を分析」で、量子化が各層に与える影響を測定できます。レベルを示したヒストグラムと、誤差の生じる箇所がわかります。</translation>
    </message>
    <message>
        <source>No errors run yet. “Analyse errors” measures what the plan of the table does to each layer of “%1”; it takes seconds.</source>
        <translation>誤差分析の実行はまだありません。「誤差を分析」は、テーブルのプランが「%1」の各層に与える影響を測定します。数秒で終わります。</translation>
    </message>
    <message>
        <source>%1, weight</source>
        <translation>%1、重み</translation>
    </message>
    <message>
        <source>%1, input activation</source>
        <translation>%1、入力活性化</translation>
    </message>
    <message>
        <source>The pictures are still going through the network.</source>
        <translation>画像はまだネットワークを通過中です。</translation>
    </message>
    <message>
        <source>no error: fp32</source>
        <translation>誤差なし：fp32</translation>
    </message>
    <message>
        <source>Error: quantized − float</source>
        <translation>誤差：量子化 − 浮動小数点</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1% (%2～%3)</translation>
    </message>
    <message>
        <source>%1 test pictures in %2 batches. Accuracy on them, with 95 % interval: float %3, quantized %4.</source>
        <translation>テスト画像 %1 枚、%2 バッチ。その正解率と 95% 区間：浮動小数点 %3、量子化 %4。</translation>
    </message>
    <message>
        <source>Being measured: %1 %</source>
        <translation>測定中：%1%</translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest.</source>
        <translation>未完了：残りを得るには、実行の一覧でこの実行を再開してください。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExperimentActions</name>
    <message>
        <source>&amp;Open experiment…</source>
        <translation>実験を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save experiment as…</source>
        <translation>実験に名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>コマンドとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does what Run does, with the same result</source>
        <translation>「実行」と同じことを同じ結果で行う bitsmith-cli のコマンドライン</translation>
    </message>
    <message>
        <source>Run a s&amp;hipped experiment</source>
        <translation>付属の実験を実行(&amp;H)</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>実験を開く</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>実験 (*.json);;すべてのファイル (*)</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a study of %n run(s).</source>
        <translation>
            <numerusform>「%1」は %n 件の実行からなるスタディです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>実行する</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>実験の保存</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>実験 (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました：%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportDialog</name>
    <message>
        <source>weights without their lowest code</source>
        <translation>最小の符号を使わない重み</translation>
    </message>
    <message>
        <source>4-bit types for weights of up to 4 bits</source>
        <translation>4 ビット以下の重みに 4 ビット型を使用</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>モデルのエクスポート</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>エクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>書き込まれた内容</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · %2</translation>
    </message>
    <message>
        <source>accuracy %1, %2× smaller than fp32</source>
        <translation>正解率 %1、fp32 の 1/%2 のサイズ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>失われる内容</translation>
    </message>
    <message>
        <source>into scales and biases: the integers stay as they were trained</source>
        <translation>スケールとバイアスに統合：整数は学習時のまま</translation>
    </message>
    <message>
        <source>into the weights, which are quantized anew, as converters do</source>
        <translation>重みに統合して量子化し直す (変換ツールと同じ)</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>統合しない</translation>
    </message>
    <message>
        <source>−127 instead of −128, for runtimes that have no room for it</source>
        <translation>−128 を −127 とします。−128 を扱えないランタイム向け</translation>
    </message>
    <message>
        <source>Smaller files; needs a runtime that knows opset 21</source>
        <translation>ファイルが小さくなります。opset 21 に対応したランタイムが必要です</translation>
    </message>
    <message>
        <source>on 1,000 test pictures</source>
        <translation>テスト画像 1,000 枚で</translation>
    </message>
    <message>
        <source>on 100 test pictures</source>
        <translation>テスト画像 100 枚で</translation>
    </message>
    <message>
        <source>Batch &amp;norms</source>
        <translation>バッチ正規化(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>検査(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Finding out what would be lost…</source>
        <translation>失われる内容を調べています…</translation>
    </message>
    <message>
        <source>Stopped: nothing was checked, and a file that was not complete was not kept.</source>
        <translation>停止しました：検査は行われず、未完成のファイルは残されませんでした。</translation>
    </message>
    <message>
        <source>This run cannot be written so: %1</source>
        <translation>この実行は次の理由でこの形式では書き込めません：%1</translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <translation>%1 (*%2)</translation>
    </message>
    <message>
        <source>%1 is not a folder that can be written to: choose another.</source>
        <translation>%1 は書き込めるフォルダーではありません。ほかを選んでください。</translation>
    </message>
    <message>
        <source>The file was written, but it could not be read again to be checked.</source>
        <translation>ファイルは書き込まれましたが、検査のために読み直せませんでした。</translation>
    </message>
    <message>
        <source>The file was written, but it disagrees with the run on more than 1 % of the pictures: see below.</source>
        <translation>ファイルは書き込まれましたが、1% を超える画像で実行と結果が一致しません。下をご覧ください。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist: choose another.</source>
        <translation>フォルダー %1 は存在しません。別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportReport</name>
    <message>
        <source>Weights and biases packed without gaps: %1.</source>
        <translation>重みとバイアスを隙間なく詰めた場合：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n batch norm(s) folded into their layers</source>
        <translation>
            <numerusform>バッチ正規化 %n 個を各層に統合</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 weights moved by one step.</source>
        <translation>%1、重み %2 個が 1 段階移動。</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 test pictures (%3 %)</source>
        <translation>テスト画像 %2 枚中 %1 枚で同じクラス (%3%)</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 pictures of noise (%3 %)</source>
        <translation>ノイズ画像 %2 枚中 %1 枚で同じクラス (%3%)</translation>
    </message>
    <message>
        <source>largest difference of a score %1, of scores up to %2</source>
        <translation>スコアの最大差 %1 (スコアは最大 %2)</translation>
    </message>
    <message>
        <source>accuracy %1, before %2</source>
        <translation>正解率 %1、以前は %2</translation>
    </message>
    <message>
        <source>Nothing of this run is lost.</source>
        <translation>この実行から失われるものはありません。</translation>
    </message>
    <message>
        <source>Of this run this is lost or put differently:</source>
        <translation>この実行のうち、次の内容は失われるか、別の形で表されます：</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>As deployed</source>
        <translation>配備時</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>読み直し</translation>
    </message>
    <message>
        <source>Not read again</source>
        <translation>読み直しなし</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失われた内容</translation>
    </message>
</context>
<context>
    <name>bitsmith::GetDataDialog</name>
    <message>
        <source>Get data</source>
        <translation>データの入手</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>%1 – is here</source>
        <translation>%1 – 入手済み</translation>
    </message>
    <message>
        <source>Download of %1 from %2, checked by SHA-256; goes to %3</source>
        <translation>%1 を %2 からダウンロードし、SHA-256 で検査します。保存先は %3 です</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2/%3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 残り %2</translation>
    </message>
    <message>
        <source>It is here: choose “%1” as data set above the table.</source>
        <translation>入手済みです。テーブルの上でデータセットとして「%1」を選んでください。</translation>
    </message>
    <message>
        <source>%1 of %2 have come; the rest can be got.</source>
        <translation>%2 のうち %1 が届いています。残りも入手できます。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>入手</translation>
    </message>
</context>
<context>
    <name>bitsmith::GraphLegend</name>
    <message>
        <source>Weight bits</source>
        <translation>重みのビット</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>活性化のビット</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>not known: “Measure sensitivity” in its panel finds it out</source>
        <translation>不明：感度パネルの「感度を測定」で調べられます</translation>
    </message>
    <message>
        <source>not known: “%1” measured another network or other bits</source>
        <translation>不明：「%1」が測定したのは別のネットワークまたは別のビットです</translation>
    </message>
    <message>
        <source>Error, SQNR in dB</source>
        <translation>誤差、SQNR (dB)</translation>
    </message>
    <message>
        <source>not known: “Analyse errors” in the panel Errors finds it out</source>
        <translation>不明：誤差パネルの「誤差を分析」で調べられます</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>重みのビット</translation>
    </message>
    <message>
        <source>activation bits</source>
        <translation>活性化のビット</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>error (SQNR)</source>
        <translation>誤差 (SQNR)</translation>
    </message>
</context>
<context>
    <name>bitsmith::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>ユーザーガイド</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>前の箇所 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>次の箇所 (Enter)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 の%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareChart</name>
    <message>
        <source>Configurations side by side</source>
        <translation>構成の比較</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>bound by %1</source>
        <translation>%1 律速</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareNotice</name>
    <message>
        <source>Snap to hardware</source>
        <translation>ハードウェアに適合</translation>
    </message>
    <message numerus="yes">
        <source>and %n more layer(s)</source>
        <translation>
            <numerusform>ほか %n 層</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 executes the plan as it is</source>
        <translation>%1 はこのプランをそのまま実行します</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s) cannot be executed as chosen on %2: see the marks.</source>
        <translation>
            <numerusform>%n 層中 %1 層は、%2 では選択どおりに実行できません。印をご覧ください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewrites bits, schemes, scales and methods to those that %1 executes; locked layers keep theirs.</source>
        <translation>ビット、方式、スケール、方法を、%1 が実行できるものに書き換えます。ロックされた層はそのままです。</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwarePanel</name>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比較する項目</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>規約</translation>
    </message>
    <message>
        <source>Whose definition bit operations follow</source>
        <translation>ビット演算数にどの定義を使うか</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Pictures at a time: weights are read once a batch, activations are those of all its pictures</source>
        <translation>一度に処理する画像数：重みはバッチごとに 1 回読み込まれ、活性化はバッチ内の全画像の分になります</translation>
    </message>
    <message>
        <source>batch as profile</source>
        <translation>バッチはプロファイルどおり</translation>
    </message>
    <message>
        <source>batch </source>
        <translation>バッチ </translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>What stands side by side</source>
        <translation>並べて比較する対象</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>The figures of the hardware profile and their sources; a copy of it can be edited</source>
        <translation>ハードウェアプロファイルの数値とその出典。コピーを編集できます</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>プロファイル…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Saves the bars as a picture or all figures as CSV</source>
        <translation>棒グラフを画像として、または全数値を CSV として保存します</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>このプラン</translation>
    </message>
    <message>
        <source>this plan, %1 as edited</source>
        <translation>このプラン、%1 (編集後)</translation>
    </message>
    <message>
        <source>this plan on %1</source>
        <translation>%1 でのこのプラン</translation>
    </message>
    <message>
        <source>%1 does not tell this figure: choose another device above the table.</source>
        <translation>%1 にはこの指標がありません。テーブルの上で別のデバイスを選んでください。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Finished runs that are checked in the Runs panel</source>
        <translation>実行パネルでチェックされている、完了した実行</translation>
    </message>
    <message>
        <source>This plan on other devices</source>
        <translation>ほかのデバイスでのこのプラン</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTable</name>
    <message>
        <source>Configurations layer by layer</source>
        <translation>構成の層ごとの比較</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTableModel</name>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>ピーク</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareViews</name>
    <message>
        <source>&amp;Hardware profiles…</source>
        <translation>ハードウェアプロファイル(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>bitsmith::HelpActions</name>
    <message>
        <source>User &amp;guide</source>
        <translation>ユーザーガイド(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About Bitsmith</source>
        <translation>Bitsmith について(&amp;A)</translation>
    </message>
    <message>
        <source>About Bitsmith</source>
        <translation>Bitsmith について</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;A workbench for mixed-precision quantization with hardware co-design.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;混合精度量子化とハードウェア協調設計のためのワークベンチです。&lt;/p&gt;&lt;p&gt;GNU 一般公衆ライセンス バージョン 3 以降に基づく自由ソフトウェアです。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>bitsmith::HistogramPlot</name>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>%1 to %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; values, %4 %</source>
        <translation>%1～%2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; 個、%4%</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabActions</name>
    <message>
        <source>Lab</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>Values of a layer need a trained run of this network on these pictures: train it (Run), or choose a distribution.</source>
        <translation>層の値には、これらの画像で学習したこのネットワークの実行が必要です。学習する (実行) か、分布を選んでください。</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabBitsPlot</name>
    <message>
        <source>Bits</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Range of values</source>
        <translation>値の範囲</translation>
    </message>
    <message>
        <source>Error against bits, and ranges of channels</source>
        <translation>ビットに対する誤差、およびチャネルの範囲</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabFormulas</name>
    <message>
        <source>→ rounded up to the scale&apos;s form:</source>
        <translation>→ スケール形式に合わせて切り上げ：</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>ゼロ点</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>no error: every value is a level</source>
        <translation>誤差なし：すべての値がレベルです</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>平均二乗誤差</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>クリッピング</translation>
    </message>
    <message>
        <source>Levels in use</source>
        <translation>使用レベル数</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>1 everywhere (pass-through)</source>
        <translation>どこでも 1 (素通し)</translation>
    </message>
    <message>
        <source>1 where %1 ≤ round(x / s) + z ≤ %2, 0 outside</source>
        <translation>%1 ≤ round(x / s) + z ≤ %2 で 1、その外では 0</translation>
    </message>
    <message>
        <source>Scale, zero point and levels are those of the first of %1 channels; the errors are of all.</source>
        <translation>スケール、ゼロ点、レベルは %1 チャネルのうち最初のもの、誤差は全チャネルのものです。</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabPanel</name>
    <message>
        <source>Apply to the &amp;layer</source>
        <translation>層に適用(&amp;L)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>入力活性化</translation>
    </message>
    <message>
        <source>Of the layer</source>
        <translation>層の値</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正規分布</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>ラプラス分布</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>一様分布</translation>
    </message>
    <message>
        <source>Normal with outliers</source>
        <translation>外れ値のある正規分布</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>対称</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非対称</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>動的</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>テンソル単位</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>チャネル単位</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>最小最大</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>パーセンタイル</translation>
    </message>
    <message>
        <source>least squared error</source>
        <translation>最小二乗誤差</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>エントロピー</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>素通し</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Which quantizer of the layer is tried</source>
        <translation>層のどの量子化器を試すか</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Those of the trained run that is selected, or drawn from a distribution of variance 1</source>
        <translation>選択した学習済みの実行の値、または分散 1 の分布から抽出した値</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>1 to 16</source>
        <translation>1～16</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How integers are laid over the range</source>
        <translation>整数を範囲に割り付ける方法</translation>
    </message>
    <message>
        <source>Granularity</source>
        <translation>粒度</translation>
    </message>
    <message>
        <source>One scale for all values, or one for each output channel</source>
        <translation>全体の値に 1 つのスケール、または出力チャネルごとに 1 つ</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>What the straight-through estimator lets through outside the range</source>
        <translation>ストレートスルー推定器 (STE) が範囲外で通すもの</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>オブザーバー</translation>
    </message>
    <message>
        <source>How the range is found from the values</source>
        <translation>値から範囲を求める方法</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>範囲内</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range</source>
        <translation>範囲に入る値の割合</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小値</translation>
    </message>
    <message>
        <source>Lower end of the range; it can be dragged in the plot, too</source>
        <translation>範囲の下端。図の中でドラッグすることもできます</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大値</translation>
    </message>
    <message>
        <source>Upper end of the range; it can be dragged in the plot, too</source>
        <translation>範囲の上端。図の中でドラッグすることもできます</translation>
    </message>
    <message>
        <source>Back to the range that the observer finds</source>
        <translation>オブザーバーが求めた範囲に戻します</translation>
    </message>
    <message>
        <source>Gives the layer these bits, scheme, granularity and gradient, in one step to undo</source>
        <translation>このビット、方式、粒度、勾配を層に設定します。1 回の操作で元に戻せます</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>層 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Reading the values of %1…</source>
        <translation>%1 の値を読み込み中…</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt; of “%2”: %3</source>
        <translation>「%2」の層 &lt;b&gt;%1&lt;/b&gt;：%3</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 個の値</translation>
    </message>
    <message>
        <source>%1 of %2 values</source>
        <translation>%2 個中 %1 個の値</translation>
    </message>
    <message>
        <source>quantizer from the lab</source>
        <translation>ラボの量子化器</translation>
    </message>
    <message>
        <source>What the quantizer does</source>
        <translation>量子化器の働き</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>式</translation>
    </message>
    <message>
        <source>Float and quantized</source>
        <translation>浮動小数点と量子化後</translation>
    </message>
    <message>
        <source>Error against bits</source>
        <translation>ビット数と誤差</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabPlot</name>
    <message>
        <source>Q(x)</source>
        <translation>Q(x)</translation>
    </message>
    <message>
        <source>Values, %</source>
        <translation>値、%</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Quantizer over its values</source>
        <translation>量子化器とその値</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabValuesPlot</name>
    <message>
        <source>Values, %</source>
        <translation>値の割合 (%)</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Q(x)</source>
        <translation>Q(x)</translation>
    </message>
    <message>
        <source>Float and quantized values</source>
        <translation>浮動小数点の値と量子化後の値</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮動小数点</translation>
    </message>
    <message numerus="yes">
        <source>Quantized, %n bit(s)</source>
        <translation>
            <numerusform>量子化後、%n ビット</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, σ %4
%5 different, %6 % zero</source>
        <comment>figures of values</comment>
        <translation>%1～%2、平均 %3、σ %4
異なる値 %5 個、ゼロ %6 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabelsDialog</name>
    <message>
        <source>Tags and note</source>
        <translation>タグとメモ</translation>
    </message>
    <message numerus="yes">
        <source>%n runs: these tags are on all of them</source>
        <translation>
            <numerusform>%n 件の実行：これらのタグはすべてに付いています</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>paper, baseline</source>
        <translation>論文, ベースライン</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>What this run was for, and what it came to</source>
        <translation>この実行の目的と、その結果</translation>
    </message>
    <message>
        <source>Separate tags by commas. Find them with tag:paper above the runs.</source>
        <translation>タグはコンマで区切ります。実行の一覧の上で tag:論文 と入力して探せます。</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>メモ(&amp;N)</translation>
    </message>
</context>
<context>
    <name>bitsmith::LanguageActions</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>デスクトップに合わせる(&amp;D)</translation>
    </message>
    <message>
        <source>The language changes when the hardware profile that is being edited is saved or given up.</source>
        <translation>編集中のハードウェアプロファイルを保存するか破棄すると、言語が切り替わります。</translation>
    </message>
    <message>
        <source>The language changes when the download has ended.</source>
        <translation>ダウンロードが終わると、言語が切り替わります。</translation>
    </message>
    <message>
        <source>The language changes when the model has been exported.</source>
        <translation>モデルの書き出しが終わると、言語が切り替わります。</translation>
    </message>
    <message>
        <source>The language changes when the report has been written.</source>
        <translation>レポートの書き込みが終わると、言語が切り替わります。</translation>
    </message>
</context>
<context>
    <name>bitsmith::LayerViewPlot</name>
    <message>
        <source>Weight, in steps of its quantizer</source>
        <translation>重み (量子化器のステップ幅を単位として)</translation>
    </message>
    <message>
        <source>Weight, in scales of its quantizer</source>
        <translation>重み (量子化器のスケールを単位として)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Weights, quantizer and gradient of the layer</source>
        <translation>層の重み、量子化器、勾配</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Level it goes to</source>
        <translation>行き先のレベル</translation>
    </message>
    <message>
        <source>Mean |gradient|</source>
        <translation>平均 |勾配|</translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveActions</name>
    <message>
        <source>&amp;Live accuracy</source>
        <translation>ライブ正解率(&amp;L)</translation>
    </message>
    <message>
        <source>Measure the accuracy of the plan as it is edited (Ctrl+Shift+L)</source>
        <translation>編集中のプランの正解率を測定します (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Clear the tr&amp;ail of tried plans</source>
        <translation>試したプランの軌跡を消去(&amp;A)</translation>
    </message>
    <message>
        <source>Takes the plans that were measured by hand out of Trade-offs</source>
        <translation>手動で測定したプランをトレードオフから取り除きます</translation>
    </message>
    <message>
        <source>%1 It is started again, and the last question is asked again; plan and trail are as they were.</source>
        <translation>%1 エンジンを再起動し、最後の問い合わせをやり直します。プランと軌跡はそのままです。</translation>
    </message>
    <message>
        <source>needs a trained run of this network on these pictures: train it with preset fp32 (Run), or choose such a run under Runs</source>
        <translation>このネットワークをこの画像で学習した実行が必要です。プリセット fp32 で学習するか (「実行」ボタン)、実行パネルで該当する実行を選んでください</translation>
    </message>
    <message>
        <source>Tried by hand</source>
        <translation>手動で試したもの</translation>
    </message>
    <message>
        <source>tried plan %1</source>
        <translation>試したプラン %1</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>ロックされた %n 層はそのままです。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveEngine</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 を開始できません：%2</translation>
    </message>
    <message>
        <source>No trained network is open.</source>
        <translation>学習済みのネットワークが開かれていません。</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>エンジンはシグナル %1 で終了しました。</translation>
    </message>
    <message>
        <source>The engine ended with status %1.</source>
        <translation>エンジンは状態 %1 で終了しました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) again and did not last. Free some memory or choose another run, then try again.</source>
        <translation>
            <numerusform>%1 %n 回再起動しましたが、続きませんでした。メモリを空けるか別の実行を選んで、もう一度お試しください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>トレードオフ</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>ハードウェア</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Quantizers</source>
        <translation>量子化器</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Runs are going on</source>
        <translation>進行中の実行があります</translation>
    </message>
    <message>
        <source>Stop the runs and quit? They keep their checkpoints and can be resumed next time.</source>
        <translation>実行を停止して終了しますか？ チェックポイントは保持され、次回再開できます。</translation>
    </message>
    <message>
        <source>Jobs on a cluster go on and can be followed again next time; Stop in the list of runs ends them.</source>
        <translation>クラスタのジョブは続行され、次回また追跡できます。実行の一覧の「停止」で終了します。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止して終了</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>bitsmith::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>What the message proposes</source>
        <translation>メッセージの提案</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>ネットワークを開く</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX モデル (*.onnx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 を読み込み中…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1：%n 層</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs; pixels are scaled as “%3”: change that in Setup where it was trained otherwise.</source>
        <translation>パラメーター %1、MACs %2。ピクセルは「%3」としてスケーリングされます。異なる方法で学習した場合は「設定」で変更してください。</translation>
    </message>
    <message>
        <source>No data set has pictures of %1 in %2 classes: choose a folder of such pictures in Setup, under Path.</source>
        <translation>%1 の画像を %2 クラス含むデータセットがありません。そのような画像のフォルダーを「設定」の「パス」で選んでください。</translation>
    </message>
    <message>
        <source>The data set is %1 now, whose pictures it takes.</source>
        <translation>データセットを %1 にしました。このネットワークはその画像を受け取れます。</translation>
    </message>
    <message>
        <source>Import bit-widths</source>
        <translation>ビット幅のインポート</translation>
    </message>
    <message>
        <source>Bit configurations of AIMET, HAWQ, NNCF and others (*.json *.encodings);;All files (*)</source>
        <translation>AIMET、HAWQ、NNCF などのビット設定 (*.json *.encodings);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>tied: %1 has weight bits %2 there and gets %3, those of %4</source>
        <translation>連動：%1 は重みのビットがファイルでは %2 ですが、%4 の %3 になりました</translation>
    </message>
    <message>
        <source>tied: %1 has activation bits %2 there and gets %3, those of %4</source>
        <translation>連動：%1 は活性化のビットがファイルでは %2 ですが、%4 の %3 になりました</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>%1 のビット</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2)：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) kept theirs</source>
        <translation>
            <numerusform>ロックされた %n 層はそのままです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) got the bits of the first that they are tied to</source>
        <translation>
            <numerusform>%n 層は連動する最初の層のビットになりました</numerusform>
        </translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation>一致しなかった内容</translation>
    </message>
    <message>
        <source>Bits of %1</source>
        <translation>%1 のビット</translation>
    </message>
    <message>
        <source>Choose a run below that has finished with a network of its own: its model is what is exported.</source>
        <translation>独自のネットワークを持つ、完了した実行を下で選んでください。そのモデルがエクスポートされます。</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 をエクスポートしました</translation>
    </message>
    <message>
        <source>There is no hardware profile “%1” here: costs are those of “%2”. Choose another one under Hardware.</source>
        <translation>ハードウェアプロファイル「%1」はここにありません。コストは「%2」のものです。「ハードウェア」で別のものを選んでください。</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>ネットワークを開く(&amp;N)…</translation>
    </message>
    <message>
        <source>Recent n&amp;etworks</source>
        <translation>最近使ったネットワーク(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import bit-widths…</source>
        <translation>ビット幅をインポート(&amp;I)…</translation>
    </message>
    <message>
        <source>Bits that AIMET, HAWQ, NNCF or a script has written, by layer name</source>
        <translation>AIMET、HAWQ、NNCF またはスクリプトが書き出したビットを、層の名前で対応付けます</translation>
    </message>
    <message>
        <source>E&amp;xport model…</source>
        <translation>モデルをエクスポート(&amp;X)…</translation>
    </message>
    <message>
        <source>The selected run&apos;s network in another tool&apos;s format (Ctrl+E)</source>
        <translation>選択した実行のネットワークを、ほかのツールの形式で書き出します (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkGraph</name>
    <message>
        <source>Graph of the network</source>
        <translation>ネットワークのグラフ</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>その後 %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs</source>
        <translation>パラメーター %1、MACs %2</translation>
    </message>
    <message>
        <source>weights %1 bits, activations %2 bits</source>
        <translation>重み %1 ビット、活性化 %2 ビット</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100%</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>What the colour of a layer says</source>
        <translation>層の色が表すもの</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>全ノード</translation>
    </message>
    <message>
        <source>A box for each node, instead of joining batch norms and activations to their layer</source>
        <translation>バッチ正規化と活性化関数を層にまとめず、ノードごとに枠を表示します</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>縮小 (−)</translation>
    </message>
    <message>
        <source>To 100 % (0)</source>
        <translation>100% に (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>拡大 (+)</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>All of it (F)</source>
        <translation>全体を表示 (F)</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>図を保存またはコピー</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in, %n class(es) out</source>
        <translation>
            <numerusform>%1：入力 %2、出力 %n クラス</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 layers, %3 nodes · %4 parameters · %5 MACs</source>
        <translation>%1 · %2 層、%3 ノード · パラメーター %4 · MACs %5</translation>
    </message>
</context>
<context>
    <name>bitsmith::NodeText</name>
    <message>
        <source>%1 /%2</source>
        <translation>%1 /%2</translation>
    </message>
    <message>
        <source>%1, stride %2</source>
        <translation>%1、ストライド %2</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>%1, dilation %2</source>
        <translation>%1、ダイレーション %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1、%n グループ</numerusform>
        </translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>max pool</source>
        <translation>最大プーリング</translation>
    </message>
    <message>
        <source>average pool</source>
        <translation>平均プーリング</translation>
    </message>
    <message>
        <source>average pool to %1×%2</source>
        <translation>%1×%2 への平均プーリング</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>add</source>
        <translation>加算</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>減算</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>乗算</translation>
    </message>
    <message>
        <source>scale and shift</source>
        <translation>スケールとシフト</translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>スライス</translation>
    </message>
    <message>
        <source>slice %1 %2:%3:%4</source>
        <translation>スライス %1 %2:%3:%4</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>rearrange</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>平坦化</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>ドロップアウト</translation>
    </message>
    <message>
        <source>quantize</source>
        <translation>量子化</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>出力 %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>%1 を読み込み</translation>
    </message>
    <message>
        <source>gives the class scores</source>
        <translation>クラスのスコアを出力</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>%1 が読み込み</translation>
    </message>
</context>
<context>
    <name>bitsmith::OutputActions</name>
    <message>
        <source>Save &amp;chart</source>
        <translation>グラフを保存(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Report of the selected runs…</source>
        <translation>選択した実行のレポート(&amp;P)…</translation>
    </message>
    <message>
        <source>Select runs or a study in the Runs panel first: a report is about them.</source>
        <translation>先に実行パネルで実行またはスタディを選択してください。レポートはそれについて作成されます。</translation>
    </message>
    <message>
        <source>&amp;Write TensorBoard files</source>
        <translation>TensorBoard ファイルを書き込む(&amp;W)</translation>
    </message>
    <message>
        <source>Runs that are started from now on also write event files, in “tensorboard” in their folders; show them with: tensorboard --logdir FOLDER</source>
        <translation>今後開始する実行は、フォルダー内の「tensorboard」にイベントファイルも書き込みます。表示するには：tensorboard --logdir FOLDER</translation>
    </message>
    <message>
        <source>%1: %2…</source>
        <translation>%1：%2…</translation>
    </message>
    <message>
        <source>No chart is shown</source>
        <translation>表示中のグラフがありません</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message numerus="yes">
        <source>%n runs compared</source>
        <translation>
            <numerusform>%n 件の実行を比較</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no trained run yet that this could be done with.</source>
        <translation>これを行える学習済みの実行がまだありません。</translation>
    </message>
</context>
<context>
    <name>bitsmith::OwnPresetsDialog</name>
    <message>
        <source>My presets</source>
        <translation>自分のプリセット</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>適用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>by roles</source>
        <translation>役割ごと</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) by name</source>
        <translation>
            <numerusform>名前による %n 層</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none yet: Edit ▸ Save plan as preset.</source>
        <translation>まだありません：編集 ▸ プランをプリセットとして保存 で作成できます。</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>プリセットの名前の変更</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新しい名前：</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>プリセットの削除</translation>
    </message>
    <message>
        <source>Delete the preset “%1”? Plans that it was applied to stay as they are.</source>
        <translation>プリセット「%1」を削除しますか？適用済みのプランはそのままです。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
</context>
<context>
    <name>bitsmith::PaletteActions</name>
    <message>
        <source>&amp;Command palette…</source>
        <translation>コマンドパレット(&amp;C)…</translation>
    </message>
    <message>
        <source>Finds commands, layers, presets and panels by a few letters (Ctrl+K)</source>
        <translation>コマンド、層、プリセット、パネルを数文字で検索します (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>これは何？(&amp;W)</translation>
    </message>
    <message>
        <source>Then click a control to read what it is for (Shift+F1)</source>
        <translation>続いて部品をクリックすると、その用途が表示されます (Shift+F1)</translation>
    </message>
    <message>
        <source>Precision table</source>
        <translation>精度テーブル</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>プリセット：%1</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>ユーザー作成のプリセットです</translation>
    </message>
    <message>
        <source>Hardware: %1</source>
        <translation>ハードウェア：%1</translation>
    </message>
    <message>
        <source>Layer %1, %2/%3 bits</source>
        <translation>層 %1、%2/%3 ビット</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>パネル：%1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>見方</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Edit all selected bit cells</source>
        <translation>選択したすべてのビットのセルを編集</translation>
    </message>
    <message>
        <source>+ and −, Ctrl+↑ and Ctrl+↓</source>
        <translation>+ と −、Ctrl+↑ と Ctrl+↓</translation>
    </message>
    <message>
        <source>Step the selected bit cells through 1 … 16, 32</source>
        <translation>選択したビットのセルを 1 … 16、32 の順に増減</translation>
    </message>
    <message>
        <source>Enter, Escape</source>
        <translation>Enter、Escape</translation>
    </message>
    <message>
        <source>Take what was typed and go down; take it back</source>
        <translation>入力を確定して下に移動、入力を取り消し</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Lock or unlock, in the column Lock</source>
        <translation>「ロック」列でロックまたはロック解除</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>テーブルから出る</translation>
    </message>
    <message>
        <source>Network graph</source>
        <translation>ネットワークのグラフ</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>矢印</translation>
    </message>
    <message>
        <source>Go from box to box</source>
        <translation>ボックス間を移動</translation>
    </message>
    <message>
        <source>+ and −, 0, F</source>
        <translation>+ と −、0、F</translation>
    </message>
    <message>
        <source>Zoom, to 100 %, to all of it</source>
        <translation>拡大と縮小、100%、全体を表示</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>The next control, the one before</source>
        <translation>次の部品、前の部品</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+文字</translation>
    </message>
    <message>
        <source>The menu or button with that letter underlined</source>
        <translation>その文字に下線のあるメニューまたはボタン</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>メニューキー、Shift+F10</translation>
    </message>
    <message>
        <source>The context menu of what has the keyboard</source>
        <translation>キーボードで操作中の部品のコンテキストメニュー</translation>
    </message>
</context>
<context>
    <name>bitsmith::PictureWall</name>
    <message>
        <source>Picture %1: %2</source>
        <translation>画像 %1：%2</translation>
    </message>
    <message>
        <source>In float: %1, margin %2</source>
        <translation>浮動小数点：%1、マージン %2</translation>
    </message>
    <message>
        <source>Quantized: %1, margin %2</source>
        <translation>量子化：%1、マージン %2</translation>
    </message>
    <message>
        <source>The margin is the label&apos;s probability less the largest other one.</source>
        <translation>マージンは、ラベルの確率から、ほかのクラスの最大の確率を引いた値です。</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesActions</name>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesPanel</name>
    <message>
        <source>Save picture…</source>
        <translation>画像を保存…</translation>
    </message>
    <message>
        <source>Broken by quantization</source>
        <translation>量子化で誤りに</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混同行列</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Pictures to look at</source>
        <translation>見る画像</translation>
    </message>
    <message>
        <source>What the matrix counts</source>
        <translation>行列が数えるもの</translation>
    </message>
    <message>
        <source>quantized, pictures</source>
        <translation>量子化、画像数</translation>
    </message>
    <message>
        <source>quantized, % of the label</source>
        <translation>量子化、ラベルに対する %</translation>
    </message>
    <message>
        <source>in float, pictures</source>
        <translation>浮動小数点、画像数</translation>
    </message>
    <message>
        <source>in float, % of the label</source>
        <translation>浮動小数点、ラベルに対する %</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>The engine&apos;s answer about the pictures of %1 cannot be read: is it of another version?</source>
        <translation>%1 の画像についてのエンジンの応答を読み取れません。エンジンのバージョンが異なっていませんか？</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>画像を表示</translation>
    </message>
    <message>
        <source>Look at the run</source>
        <translation>実行を調べる</translation>
    </message>
    <message>
        <source>Show the pictures of “%1” with their labels: press “Show the pictures”.</source>
        <translation>「%1」の画像をラベルとともに表示するには、「画像を表示」を押してください。</translation>
    </message>
    <message>
        <source>See which test pictures of “%1” are right in float and wrong when quantized: press “Look at the run”. It takes as long as two evaluations.</source>
        <translation>「%1」のテスト画像のうち、浮動小数点では正解で量子化すると誤りになるものを見るには、「実行を調べる」を押してください。評価 2 回分の時間がかかります。</translation>
    </message>
    <message>
        <source>There is no finished run to look at yet. Train one (Run), or select one in the list of runs.</source>
        <translation>調べられる完了した実行がまだありません。学習する (実行) か、実行の一覧で選択してください。</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 test pictures</source>
        <translation>%1：テスト画像 %3 枚のうち最初の %2 枚</translation>
    </message>
    <message>
        <source>%1: %2 % right quantized, %3 % with the same weights in float. %4 of %5 pictures are broken by quantization, %6 are mended.</source>
        <translation>%1：量子化では %2% が正解、同じ重みの浮動小数点では %3%。画像 %5 枚のうち %4 枚が量子化で誤りになり、%6 枚が正解に変わりました。</translation>
    </message>
    <message>
        <source>No picture that is right in float is wrong when quantized. Try fewer bits.</source>
        <translation>浮動小数点で正解の画像のうち、量子化で誤りになるものはありません。ビットを減らしてみてください。</translation>
    </message>
    <message>
        <source>Save pictures</source>
        <translation>画像の保存</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another folder.</source>
        <translation>%1 に書き込めません。ほかのフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>bitsmith::PlanBar</name>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>The network whose layers are quantized</source>
        <translation>層を量子化するネットワーク</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>The pictures that the network is trained and tested on</source>
        <translation>ネットワークの学習とテストに使う画像</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>ハードウェア</translation>
    </message>
    <message>
        <source>The device that the plan is costed on</source>
        <translation>プランのコスト計算の対象とするデバイス</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>A rule that sets the bits of all layers; locked layers keep theirs</source>
        <translation>全層のビットを決める規則。ロックされた層はそのままです</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>What Run starts</source>
        <translation>「実行」で開始する内容</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>このプラン</translation>
    </message>
    <message>
        <source>all presets</source>
        <translation>全プリセット</translation>
    </message>
    <message>
        <source>this plan, 3 seeds</source>
        <translation>このプラン、3 シード</translation>
    </message>
    <message>
        <source>this plan, progressive</source>
        <translation>このプラン、漸進的</translation>
    </message>
    <message>
        <source>trained run (PTQ)</source>
        <translation>学習済みの実行 (PTQ)</translation>
    </message>
    <message>
        <source>Quantizes the selected trained run as the table says, without training</source>
        <translation>選択した学習済みの実行を、学習なしで、テーブルのとおりに量子化します</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>実行の種類</translation>
    </message>
    <message>
        <source>custom, from %1</source>
        <translation>カスタム (%1 から)</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1、編集済み</translation>
    </message>
    <message>
        <source>estimate after
the current run</source>
        <translation>現在の実行の後に
見積もり</translation>
    </message>
    <message>
        <source>timing a
few steps…</source>
        <translation>数ステップを
計測中…</translation>
    </message>
    <message>
        <source>about %1
%2</source>
        <translation>約 %1
%2</translation>
    </message>
    <message>
        <source>From a few timed steps: %1 ms a training step; %2 of memory at most</source>
        <translation>数ステップの計測による：学習 1 ステップ %1 ms、メモリは最大 %2</translation>
    </message>
    <message>
        <source>From a few timed batches; %1 of memory at most</source>
        <translation>数バッチの計測による：メモリは最大 %1</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>見積もりなし</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>ユーザー作成のプリセットです</translation>
    </message>
    <message>
        <source>The network whose layers are the rows of the table: a built-in one, or an ONNX file. What was changed of the preset, locks and ties go along to layers of the same name.</source>
        <translation>テーブルの行となる層を持つネットワーク：組み込みのもの、または ONNX ファイル。プリセットからの変更、ロック、連動は、同じ名前の層に引き継がれます。</translation>
    </message>
    <message>
        <source>The pictures that runs train and test on. How many of them, and how pixels are scaled, is in the panel Setup. A set that is not installed says how to get it.</source>
        <translation>実行の学習とテストに使う画像。枚数とピクセルのスケーリングは「設定」パネルにあります。インストールされていないデータセットには、入手方法が示されます。</translation>
    </message>
    <message>
        <source>The device that energy, latency and executed bits are worked out for. Nothing is trained otherwise for it. Your own profiles: Edit ▸ Hardware profiles.</source>
        <translation>エネルギー、レイテンシ、実際に実行されるビットの計算に使うデバイス。学習の内容は変わりません。独自のプロファイル：編集 ▸ ハードウェアプロファイル。</translation>
    </message>
    <message>
        <source>A plan under a name: rules over the roles of layers, or one that you have kept (Edit ▸ Save plan as preset). Locked layers keep what they have; Ctrl+Z takes it back.</source>
        <translation>名前の付いたプラン：層の役割に対する規則、または自分で保存したもの (編集 ▸ プランをプリセットとして保存)。ロックされた層はそのままです。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>What Run starts: this plan, a study of all presets, the plan with three seeds so that chance can be told from a difference, the plan reached step by step, or a trained run quantized without training.</source>
        <translation>「実行」で開始する内容：このプラン、全プリセットのスタディ、偶然と差を見分けるための 3 シードのプラン、段階的に到達するプラン、または学習済みの実行の学習なしの量子化。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>見積もり</translation>
    </message>
    <message>
        <source>Time and memory of the run, from a few steps that were timed on this machine with this network.</source>
        <translation>実行の時間とメモリ。このマシンとこのネットワークで計測した数ステップから求めます。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Starts a process of its own; the window goes on. The run appears below, under Runs (Ctrl+R).</source>
        <translation>独立したプロセスを開始し、ウィンドウはそのまま操作できます。実行は下の「実行」パネルに表示されます (Ctrl+R)。</translation>
    </message>
</context>
<context>
    <name>bitsmith::PlanComparison</name>
    <message>
        <source>Bits of the selected runs</source>
        <translation>選択した実行のビット</translation>
    </message>
    <message>
        <source>Select no runs</source>
        <translation>実行の選択を解除</translation>
    </message>
    <message>
        <source>Weight bits / activation bits</source>
        <translation>重みのビット / 活性化のビット</translation>
    </message>
    <message>
        <source>%1 and %2 were tested on different pictures: they cannot be compared as a pair.</source>
        <translation>%1 と %2 は異なる画像でテストされたため、対で比較できません。</translation>
    </message>
    <message>
        <source>%1 and %2: which pictures were right was not recorded for both; run them again to compare them as a pair.</source>
        <translation>%1 と %2：正解した画像が両方について記録されてはいません。対で比較するには、もう一度実行してください。</translation>
    </message>
    <message>
        <source>%1 is better than %2 by %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>%1 は %2 より %3 ポイント優れています (95% 区間：%4～%5、マクネマー p %6)。</translation>
    </message>
    <message>
        <source>No detectable difference between %1 and %2: %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>%1 と %2 の間に検出できる差はありません：%3 ポイント (95% 区間：%4～%5、マクネマー p %6)。</translation>
    </message>
    <message>
        <source>%1 of %2 pairs on the same test pictures have a detectable difference.</source>
        <translation>同じテスト画像による %2 対のうち、%1 対に検出できる差があります。</translation>
    </message>
    <message>
        <source>p after Holm&apos;s correction for %1 comparisons.</source>
        <translation>p は、%1 回の比較に対してホルムの補正を行った値です。</translation>
    </message>
</context>
<context>
    <name>bitsmith::PolicyTable</name>
    <message>
        <source>Policies</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Bits of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>To</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Names of layers: * stands for any text, ? for any character</source>
        <translation>層の名前：* は任意の文字列、? は任意の 1 文字</translation>
    </message>
    <message>
        <source>Bits of the weights, of the activations, or of both</source>
        <translation>重みのビット、活性化のビット、または両方のビット</translation>
    </message>
    <message>
        <source>Bits before and at the start</source>
        <translation>開始前と開始時のビット</translation>
    </message>
    <message>
        <source>Bits at the end; plan: those of the table</source>
        <translation>終了時のビット。「プラン」：テーブルのビット</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>最初のビットを使う最後のエポック</translation>
    </message>
    <message>
        <source>First epoch with the last bits</source>
        <translation>最後のビットを使う最初のエポック</translation>
    </message>
    <message>
        <source>Epochs between two changes</source>
        <translation>変化と変化の間のエポック数</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>ポリシーを追加</translation>
    </message>
    <message>
        <source>Remove the selected policy</source>
        <translation>選択したポリシーを削除</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>活性化</translation>
    </message>
    <message>
        <source>both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最終</translation>
    </message>
    <message>
        <source>a name of a layer, in which * stands for any text</source>
        <translation>層の名前 (* は任意の文字列)</translation>
    </message>
    <message>
        <source>1 to 16 bits</source>
        <translation>1～16 ビット</translation>
    </message>
    <message>
        <source>1 to 16 bits, or “plan”</source>
        <translation>1～16 ビット、または「プラン」</translation>
    </message>
    <message>
        <source>an epoch from 1</source>
        <translation>1 以上のエポック</translation>
    </message>
    <message>
        <source>an epoch from 1, or “last”</source>
        <translation>1 以上のエポック、または「最終」</translation>
    </message>
    <message>
        <source>a number of epochs from 1</source>
        <translation>1 以上のエポック数</translation>
    </message>
    <message>
        <source>“%1” in %2: expected %3</source>
        <translation>%2 の「%1」：%3 を指定してください</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionModel</name>
    <message>
        <source>the layer is locked</source>
        <translation>この層はロックされています</translation>
    </message>
    <message>
        <source>“%1” is not a number of bits: expected 1 to 16, or 32 for fp32</source>
        <translation>「%1」はビット数ではありません：1～16、または fp32 を表す 32 を指定してください</translation>
    </message>
    <message>
        <source>“%1” is not a scheme: expected symmetric, asymmetric or dynamic</source>
        <translation>「%1」は方式ではありません：symmetric、asymmetric、dynamic のいずれかを指定してください</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 は編集できません</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 はロックされています。精度を変更するにはロックを解除してください</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 の%1</translation>
    </message>
    <message>
        <source>Shows only layers whose name or kind contains this, or that meet conditions:
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different.
Several, separated by spaces, must all hold. Figures are %1, in the units of their columns; k, M and G stand for thousands.</source>
        <translation>名前または種類にこの文字列を含む層、または次の条件を満たす層だけを表示します：
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different
空白で区切って複数指定すると、すべてを満たす層になります。指標は %1 で、単位は各列のものです。k、M、G は千、百万、十億を表します。</translation>
    </message>
    <message>
        <source>“%1” is no figure of a layer: expected one of %2</source>
        <translation>「%1」は層の指標ではありません：%2 のいずれかを指定してください</translation>
    </message>
    <message>
        <source>%1 is a word: expected = or !=</source>
        <translation>%1 は文字列です：= または != を指定してください</translation>
    </message>
    <message>
        <source>“%1” is not a number: expected one after %2</source>
        <translation>「%1」は数値ではありません：%2 の後に数値を指定してください</translation>
    </message>
    <message>
        <source>“is:%1” is not known: expected is:locked, is:tied or is:different</source>
        <translation>「is:%1」は使えません：is:locked、is:tied、is:different のいずれかを指定してください</translation>
    </message>
    <message numerus="yes">
        <source>A block of %n layer(s): what is set here is set in all of them</source>
        <translation>
            <numerusform>%n 層のブロック：ここで設定した内容は、そのすべての層に設定されます</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionPanel</name>
    <message>
        <source>Filter layers</source>
        <translation>層のフィルター</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionView</name>
    <message>
        <source>Precision of the layers</source>
        <translation>層の精度</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Reset to preset</source>
        <translation>プリセットにリセット</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>ロックまたはロック解除</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 はロックされています。精度を変更するにはロックを解除してください</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>weight scheme</source>
        <translation>重みの方式</translation>
    </message>
    <message>
        <source>activation scheme</source>
        <translation>活性化の方式</translation>
    </message>
    <message>
        <source>reset to %1</source>
        <translation>%1 へのリセット</translation>
    </message>
    <message>
        <source>%1 values lie outside of the table</source>
        <translation>%1 個の値がテーブルの外にあります</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Not pasted: %1</source>
        <translation>貼り付けできません：%1</translation>
    </message>
    <message>
        <source> (and %1 more of %2 values)</source>
        <translation> (%2 個の値のうち、ほか %1 個)</translation>
    </message>
    <message>
        <source>Set bits</source>
        <translation>ビットを設定</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Input activation</source>
        <translation>入力活性化</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>&lt;b&gt;Precision table&lt;/b&gt;&lt;br&gt;A row a layer. Type a number or press + and − to change the bits of all selected cells; copy and paste with spreadsheets; Ctrl+D fills down. Point at a figure for its formula, ask at a column&apos;s title what it is.</source>
        <translation>&lt;b&gt;精度テーブル&lt;/b&gt;&lt;br&gt;1 行が 1 つの層です。数字を入力するか、+ と − を押すと、選択したすべてのセルのビットが変わります。表計算ソフトとの間でコピーと貼り付けができ、Ctrl+D で下方向に入力します。数値にポインターを合わせるとその式が、列の見出しに合わせるとその説明が表示されます。</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>下方向に入力</translation>
    </message>
    <message>
        <source>Tie the layers together</source>
        <translation>層を連動させる</translation>
    </message>
    <message>
        <source>Untie the layers</source>
        <translation>層の連動を解除</translation>
    </message>
    <message>
        <source>Order of the network</source>
        <translation>ネットワークの順序</translation>
    </message>
    <message>
        <source>Group by block</source>
        <translation>ブロックでグループ化</translation>
    </message>
    <message>
        <source>A row for each block of the network: what is set there is set in its layers</source>
        <translation>ネットワークの各ブロックを 1 行で表示します。そこで設定した内容は、その中の層に設定されます</translation>
    </message>
    <message>
        <source>This network has no blocks</source>
        <translation>このネットワークにはブロックがありません</translation>
    </message>
    <message>
        <source>The layers of %1 differ: there is no one value to fill down</source>
        <translation>%1 の層の値はそろっていません：下方向に入力できる 1 つの値がありません</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>下方向に入力</translation>
    </message>
    <message>
        <source>Not filled: %1</source>
        <translation>入力できません：%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::PresentationMode</name>
    <message>
        <source>&amp;Presentation</source>
        <translation>プレゼンテーション(&amp;P)</translation>
    </message>
    <message>
        <source>Large type and thick lines on the whole screen, for a room (F11; Escape ends it)</source>
        <translation>会場での発表用に、大きい文字と太い線で全画面に表示します (F11、Escape で終了)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEditor</name>
    <message>
        <source>Hardware profiles</source>
        <translation>ハードウェアプロファイル</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>A copy of this profile, to be edited</source>
        <translation>編集用に、このプロファイルのコピーを作ります</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saves it in %1 and costs the plan on it</source>
        <translation>%1 に保存し、それを使ってプランのコストを計算します</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source> (not saved)</source>
        <translation> (未保存)</translation>
    </message>
    <message>
        <source>%1
Shipped: it can be copied, not edited</source>
        <translation>%1
付属：コピーできますが、編集はできません</translation>
    </message>
    <message>
        <source>%1
Your own</source>
        <translation>%1
ユーザー作成</translation>
    </message>
    <message>
        <source>Your own profile. Every figure has a field that says where it comes from.</source>
        <translation>ユーザー作成のプロファイルです。すべての数値に、その出典を示す欄があります。</translation>
    </message>
    <message>
        <source>A shipped profile, to be read and copied: “Copy” makes one of your own.</source>
        <translation>閲覧とコピーができる付属のプロファイルです。「コピー」で自分用のプロファイルを作れます。</translation>
    </message>
    <message>
        <source>Name is “%1”, which another profile has already: give it one of its own</source>
        <translation>名前が「%1」ですが、別のプロファイルで使われています。別の名前を付けてください</translation>
    </message>
    <message>
        <source>show</source>
        <translation>表示</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (ほか %n 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>The source still speaks of the figure that was there before: %1</source>
        <translation>出典が以前の数値についてのままです：%1</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1 のコピー</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>プロファイルの削除</translation>
    </message>
    <message>
        <source>Delete “%1”? Its file goes; plans and runs that name it cannot be costed on it again.</source>
        <translation>「%1」を削除しますか？ ファイルが削除され、これを指定しているプランと実行は、このプロファイルでコストを計算できなくなります。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>The profile is not saved</source>
        <translation>プロファイルは未保存です</translation>
    </message>
    <message>
        <source>“%1” was edited and is not saved.</source>
        <translation>「%1」は編集されましたが、保存されていません。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>編集を続ける</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEffect</name>
    <message>
        <source>Effect on the costs of the plan</source>
        <translation>プランのコストへの影響</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>保存時</translation>
    </message>
    <message>
        <source>As edited</source>
        <translation>編集後</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Energy a picture</source>
        <translation>画像当たりのエネルギー</translation>
    </message>
    <message>
        <source>Latency of a batch</source>
        <translation>バッチのレイテンシ</translation>
    </message>
    <message>
        <source>Mostly bound by</source>
        <translation>主な律速要因</translation>
    </message>
    <message>
        <source>Weights on the device</source>
        <translation>デバイス上の重み</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>活性化のピーク</translation>
    </message>
    <message>
        <source>Layers costed wider</source>
        <translation>より大きいビット幅で計算された層</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>メモリ</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileForm</name>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Adds a copy of the chosen entry</source>
        <translation>選択した項目のコピーを追加します</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>浮動小数点</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>スループット</translation>
    </message>
    <message>
        <source>MACs a clock cycle</source>
        <translation>MACs/クロックサイクル</translation>
    </message>
    <message>
        <source>MACs a second</source>
        <translation>MACs/秒</translation>
    </message>
    <message>
        <source>look-up tables</source>
        <translation>ルックアップテーブル</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>a MAC</source>
        <translation>MAC 当たり</translation>
    </message>
    <message>
        <source>times the law of the bits</source>
        <translation>ビットの法則の倍数</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>重みと活性化</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>活性化</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>対称</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非対称</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>動的</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>テンソル単位</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>チャネル単位</translation>
    </message>
    <message>
        <source>real</source>
        <translation>実数</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>2 のべき乗</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>固定小数点</translation>
    </message>
    <message>
        <source>Levels that are not evenly spaced and that the device multiplies as they are. None checked: it executes uniform levels alone, and decodes others first.</source>
        <translation>等間隔でなく、デバイスがそのまま乗算できるレベル。チェックなし：等間隔のレベルだけを実行し、ほかは先にデコードします。</translation>
    </message>
    <message>
        <source>%1 × %2 bits</source>
        <translation>%1 × %2 ビット</translation>
    </message>
    <message>
        <source>%1, float</source>
        <translation>%1、浮動小数点</translation>
    </message>
    <message>
        <source>as much as is needed</source>
        <translation>必要なだけ</translation>
    </message>
    <message>
        <source>1 to 16, 32 for float, or all from the fewest to the most: 1–16</source>
        <translation>1～16、浮動小数点は 32、または最小から最大までの全ビット：1–16</translation>
    </message>
    <message>
        <source>None checked: the device executes all of them. A plan is snapped to the one that was checked first.</source>
        <translation>チェックなし：デバイスはすべてを実行します。プランは、最初にチェックした項目に合わせられます。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>クロック</translation>
    </message>
    <message>
        <source>Source of the clock</source>
        <translation>クロックの出典</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>重みのビット</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>活性化のビット</translation>
    </message>
    <message>
        <source>MACs a cycle</source>
        <translation>MACs/サイクル</translation>
    </message>
    <message>
        <source>Look-up tables</source>
        <translation>ルックアップテーブル</translation>
    </message>
    <message>
        <source>Number of them</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>For each product bit</source>
        <translation>積のビット当たり</translation>
    </message>
    <message>
        <source>For each sum bit</source>
        <translation>和のビット当たり</translation>
    </message>
    <message>
        <source>Source of the throughput</source>
        <translation>スループットの出典</translation>
    </message>
    <message>
        <source>Energy of a MAC</source>
        <translation>MAC のエネルギー</translation>
    </message>
    <message>
        <source>Factor of the law</source>
        <translation>法則の係数</translation>
    </message>
    <message>
        <source>Source of the energy</source>
        <translation>エネルギーの出典</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>帯域幅</translation>
    </message>
    <message>
        <source>Energy of a byte</source>
        <translation>バイト当たりのエネルギー</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>格納対象</translation>
    </message>
    <message>
        <source>Weight schemes</source>
        <translation>重みの方式</translation>
    </message>
    <message>
        <source>Activation schemes</source>
        <translation>活性化の方式</translation>
    </message>
    <message>
        <source>Weight granularities</source>
        <translation>重みの粒度</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Scale forms</source>
        <translation>スケール形式</translation>
    </message>
    <message>
        <source>Energy of a convolution&apos;s operation</source>
        <translation>畳み込みの演算当たりのエネルギー</translation>
    </message>
    <message>
        <source>Energy of a linear layer&apos;s operation</source>
        <translation>線形層の演算当たりのエネルギー</translation>
    </message>
    <message>
        <source>Height that convolutions are counted with</source>
        <translation>畳み込みの計算に使う高さ</translation>
    </message>
    <message>
        <source>Width that convolutions are counted with</source>
        <translation>畳み込みの計算に使う幅</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProjectActions</name>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Ne&amp;w project</source>
        <translation>新規プロジェクト(&amp;W)</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>プロジェクトを開く(&amp;J)…</translation>
    </message>
    <message>
        <source>Recen&amp;t projects</source>
        <translation>最近使ったプロジェクト(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ave project</source>
        <translation>プロジェクトを保存(&amp;A)</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>プロジェクトに名前を付けて保存…</translation>
    </message>
    <message>
        <source>Recover unsaved wor&amp;k…</source>
        <translation>未保存の作業を復元(&amp;K)…</translation>
    </message>
    <message>
        <source>%1[*] – Bitsmith</source>
        <translation>%1[*] – Bitsmith</translation>
    </message>
    <message>
        <source>Bitsmith</source>
        <translation>Bitsmith</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith);;All files (*)</source>
        <translation>プロジェクト (*.bitsmith);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 を開けません：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of this project are not where they were.</source>
        <translation>
            <numerusform>このプロジェクトの %n 件の実行が、元の場所にありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>新しいプロジェクト</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 を開きました</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>プロジェクトの保存</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith)</source>
        <translation>プロジェクト (*.bitsmith)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation>「%1」の変更を保存しますか？</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>破棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>ほかで変更されました</translation>
    </message>
    <message>
        <source>“%1” has been changed by another window or program since it was opened here.</source>
        <translation>「%1」は、ここで開いた後に別のウィンドウまたはプログラムによって変更されました。</translation>
    </message>
    <message>
        <source>Saving replaces what was changed there.</source>
        <translation>保存すると、そちらでの変更が置き換えられます。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置き換える(&amp;R)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizerPlot</name>
    <message>
        <source>Step</source>
        <translation>ステップ幅</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>最小値</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>最大値</translation>
    </message>
    <message>
        <source>Beyond range, %</source>
        <translation>範囲外、%</translation>
    </message>
    <message>
        <source>Empty levels, %</source>
        <translation>空のレベル、%</translation>
    </message>
    <message>
        <source>Oscillating, %</source>
        <translation>振動中、%</translation>
    </message>
    <message>
        <source>Bits in use</source>
        <translation>使用ビット数</translation>
    </message>
    <message>
        <source>Quantizers against the epoch</source>
        <translation>エポックごとの量子化器</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizersPanel</name>
    <message>
        <source>Tick a quantized training run below: after each epoch its quantizers are read.</source>
        <translation>下で量子化学習の実行をチェックしてください。エポックごとにその量子化器が読み取られます。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Weights or activations</source>
        <translation>重みまたは活性化</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み取り値</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>入力活性化</translation>
    </message>
    <message>
        <source>Quantizers after the last epoch</source>
        <translation>最後のエポック後の量子化器</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>⚠ epoch %1: %2</source>
        <translation>⚠ エポック %1：%2</translation>
    </message>
    <message>
        <source>and %1 earlier ones</source>
        <translation>ほか、以前のもの %1 件</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::QueueActions</name>
    <message>
        <source>Runs at the same ti&amp;me</source>
        <translation>同時に進める実行の数(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 件の実行</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting · %3 threads each</source>
        <translation>実行中 %1、待機中 %2 · 各 %3 スレッド</translation>
    </message>
</context>
<context>
    <name>bitsmith::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>未保存の作業</translation>
    </message>
    <message>
        <source>Bitsmith ended without closing. These changes were not saved; none of the files is changed by opening them.</source>
        <translation>Bitsmith は正常に閉じられずに終了しました。次の変更は保存されていません。開いても、どのファイルも変更されません。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>まだ保存されていません</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1、変更 %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>破棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>後で(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ReportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Open it when it is written</source>
        <translation>書き込み後に開く(&amp;O)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>for instance: do four bits suffice for this network?</source>
        <translation>例：このネットワークには 4 ビットで十分か？</translation>
    </message>
    <message>
        <source>HTML page, everything in one file</source>
        <translation>HTML ページ、すべてを 1 ファイルに</translation>
    </message>
    <message>
        <source>PDF document, A4</source>
        <translation>PDF 文書、A4</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>表題(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>問い(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>書き込む(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: of %n run(s) or studies.</source>
        <translation>
            <numerusform>問い、設定、95% 区間付きの結果、グラフ、プラン、コスト、再現方法：%n 件の実行またはスタディについて。</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文書 (*.pdf)</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML ページ (*.html)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ResearchPanel</name>
    <message>
        <source>not run</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1/%2 件の実行</translation>
    </message>
    <message>
        <source>✓ supported</source>
        <translation>✓ 支持</translation>
    </message>
    <message>
        <source>✗ not supported</source>
        <translation>✗ 不支持</translation>
    </message>
    <message>
        <source>? undecided</source>
        <translation>? 未確定</translation>
    </message>
    <message>
        <source>Run this study</source>
        <translation>このスタディを実行</translation>
    </message>
    <message>
        <source>Show its runs</source>
        <translation>その実行を表示</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Research cards</source>
        <translation>研究カード</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>着想</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>予想</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 件の実行</numerusform>
        </translation>
    </message>
    <message>
        <source>, about %1 min on two cores</source>
        <translation>、2 コアで約 %1 分</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>もう一度実行</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunActions</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Show the folder of the r&amp;uns</source>
        <translation>実行のフォルダーを表示(&amp;U)</translation>
    </message>
    <message>
        <source>Train with quantization in the background (Ctrl+R)</source>
        <translation>量子化しながらバックグラウンドで学習します (Ctrl+R)</translation>
    </message>
    <message>
        <source>&amp;Stop the selected runs</source>
        <translation>選択した実行を停止(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;esume the selected runs</source>
        <translation>選択した実行を再開(&amp;E)</translation>
    </message>
    <message>
        <source>There is no trained run of %1 on %2 to quantize. Train one first: choose the preset fp32 and “this plan”, and press Run.</source>
        <translation>%2 で学習した %1 の実行がないため、量子化できません。まず学習してください：プリセット fp32 と「このプラン」を選び、「実行」を押します。</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunFollower</name>
    <message>
        <source>Damaged lines in events.jsonl that were skipped: %1</source>
        <translation>events.jsonl のうち、読み飛ばした破損行：%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunKind</name>
    <message>
        <source>All presets on %1</source>
        <translation>%1 での全プリセット</translation>
    </message>
    <message>
        <source>%1, three seeds</source>
        <translation>%1、3 シード</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>%1, progressive</source>
        <translation>%1、漸進的</translation>
    </message>
    <message>
        <source>%1, PTQ</source>
        <translation>%1、PTQ</translation>
    </message>
    <message>
        <source>“%1” has no finished network to quantize: choose a run that has finished training.</source>
        <translation>「%1」には量子化できる完了したネットワークがありません。学習が完了した実行を選んでください。</translation>
    </message>
    <message>
        <source>“%1” has the network %2, the open plan is for %3: choose the same network above.</source>
        <translation>「%1」のネットワークは %2、開いているプランは %3 用です。上で同じネットワークを選んでください。</translation>
    </message>
    <message>
        <source>“%1” was trained on %2, the open plan is for %3: choose the same data above.</source>
        <translation>「%1」は %2 で学習され、開いているプランは %3 用です。上で同じデータを選んでください。</translation>
    </message>
    <message>
        <source>open plan</source>
        <translation>開いているプラン</translation>
    </message>
    <message>
        <source>errors of %1</source>
        <translation>%1 の誤差</translation>
    </message>
    <message>
        <source>sensitivity of %1</source>
        <translation>%1 の感度</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>%1 の探索</translation>
    </message>
    <message>
        <source>%1, candidate %2</source>
        <translation>%1、候補 %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunMessages</name>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>The run “%1” was interrupted. It can go on from its last checkpoint.</source>
        <translation>実行「%1」は中断されました。最後のチェックポイントから続行できます。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were interrupted. They can go on from their last checkpoints.</source>
        <translation>
            <numerusform>%n 件の実行が中断されました。それぞれ最後のチェックポイントから続行できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was left to a cluster. It can be followed again.</source>
        <translation>「%1」はクラスターに任されています。再び追跡できます。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were left to a cluster. They can be followed again.</source>
        <translation>
            <numerusform>%n 件の実行がクラスターに任されています。再び追跡できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追跡</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunModel</name>
    <message>
        <source>not started</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1/%2 件の実行</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 残り %2</translation>
    </message>
    <message>
        <source>number %1 in the queue</source>
        <translation>キューの %1 番目</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>開始処理中</translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation>エポック %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1/%2 エポック</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>学習なし</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 エポック</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 エポック</translation>
    </message>
    <message>
        <source>Test accuracy, 95 % interval %1 % to %2 %</source>
        <translation>テスト正解率、95% 区間 %1%～%2%</translation>
    </message>
    <message>
        <source>after epoch %1 of %2</source>
        <translation>%2 エポック中 %1 エポック終了後</translation>
    </message>
    <message>
        <source>Accuracy lost against the fp32 run of the study, in percent of it</source>
        <translation>スタディの fp32 の実行に対する正解率の低下 (その百分率)</translation>
    </message>
    <message>
        <source>32 / mean weight bits over the quantized layers&apos; weights</source>
        <translation>32 / 重みの平均ビット数 (量子化した層の重みについて)</translation>
    </message>
    <message>
        <source>Weights at their bits and biases at 32 bits, MB of 2^20 bytes</source>
        <translation>重みをそのビット、バイアスを 32 ビットとした値。MB は 2^20 バイト</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>低下</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>圧縮率</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Data · network</source>
        <translation>データ · ネットワーク</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Mean weight bits over the quantized layers&apos; weights</source>
        <translation>重みの平均ビット数 (量子化した層の重みについて)</translation>
    </message>
    <message>
        <source>Bit operations a picture: MACs × weight bits × activation bits</source>
        <translation>画像当たりのビット演算数：MACs × 重みのビット × 活性化のビット</translation>
    </message>
    <message>
        <source>As the hardware profile %1 counts it</source>
        <translation>ハードウェアプロファイル %1 による計算</translation>
    </message>
    <message>
        <source>Experiment: %1</source>
        <translation>実験：%1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>平均ビット数</translation>
    </message>
    <message>
        <source>BOPs (10⁹)</source>
        <translation>BOPs (10⁹)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>エネルギー (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>レイテンシ (ms)</translation>
    </message>
    <message>
        <source>%1 (on the cluster)</source>
        <translation>%1（クラスター上）</translation>
    </message>
    <message>
        <source>on cluster</source>
        <translation>クラスター上</translation>
    </message>
    <message>
        <source>%1 · Resume follows it</source>
        <translation>%1 · 「再開」で追跡</translation>
    </message>
    <message>
        <source>Resume follows it</source>
        <translation>「再開」で追跡</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunNotices</name>
    <message>
        <source>Tell when a run e&amp;nds</source>
        <translation>実行の終了を通知(&amp;N)</translation>
    </message>
    <message>
        <source>A notice on the desktop when a run ends and this window is in the background</source>
        <translation>実行が終了し、このウィンドウが背面にあるとき、デスクトップに通知します</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 が失敗しました：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n runs are done</source>
        <translation>
            <numerusform>%1：%n 件の実行がすべて終わりました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1：%2 (%3)</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 が完了しました</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>A run failed</source>
        <translation>実行が失敗しました</translation>
    </message>
    <message>
        <source>A run is finished</source>
        <translation>実行が完了しました</translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed</source>
        <translation>
            <numerusform>%n 件の実行が失敗しました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs finished, %2 failed</source>
        <translation>%1 件の実行が完了、%2 件が失敗しました</translation>
    </message>
    <message numerus="yes">
        <source>%n runs finished</source>
        <translation>
            <numerusform>%n 件の実行が完了しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunQueue</name>
    <message>
        <source>The run cannot be queued: %1</source>
        <translation>この実行をキューに追加できません：%1</translation>
    </message>
    <message>
        <source>%1 is finished: there is nothing to resume.</source>
        <translation>%1 は完了しており、再開するものはありません。</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there first.</source>
        <translation>%1 は別のプログラムが実行中です。先にそちらで停止してください。</translation>
    </message>
    <message>
        <source>%1 cannot be resumed: %2</source>
        <translation>%1 を再開できません：%2</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there.</source>
        <translation>%1 は別のプログラムが実行中です。そちらで停止してください。</translation>
    </message>
    <message>
        <source>%1 is not a run below %2: it was not removed.</source>
        <translation>%1 は %2 の下にある実行ではないため、削除しませんでした。</translation>
    </message>
    <message>
        <source>%1 is running: stop it before removing it.</source>
        <translation>%1 は実行中です。削除する前に停止してください。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: check who may write to it.</source>
        <translation>%1 を削除できません。書き込み権限を確認してください。</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1, for instance because memory ran out.</source>
        <translation>エンジンはシグナル %1 で終了しました。メモリ不足などが考えられます。</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>エンジンはシグナル %1 で終了しました。</translation>
    </message>
    <message>
        <source>%1 Resume goes on from epoch %2.</source>
        <translation>%1 「再開」でエポック %2 から続行します。</translation>
    </message>
    <message>
        <source>%1 Resume goes on where the study was.</source>
        <translation>%1 「再開」でスタディの続きから続行します。</translation>
    </message>
    <message>
        <source>%1 Resume starts it again.</source>
        <translation>%1 「再開」で最初からやり直します。</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>エンジンは状態 %1 で終了し、メッセージはありませんでした。</translation>
    </message>
    <message>
        <source>The engine %1 cannot be started: %2</source>
        <translation>エンジン %1 を開始できません：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The jobs of %1 cannot be cancelled: %2</source>
        <translation>%1 のジョブを取り消せません: %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the selected runs; what they have done is kept</source>
        <translation>選択した実行を停止します。それまでの結果は保持されます</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Go on with the selected runs from their last checkpoint</source>
        <translation>選択した実行を最後のチェックポイントから続行します</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Show the selected runs in the charts, and no others; plans and verdicts in Trade-offs</source>
        <translation>選択した実行だけをグラフに表示します。プランと判定は「トレードオフ」にあります</translation>
    </message>
    <message>
        <source>Open in Table</source>
        <translation>テーブルで開く</translation>
    </message>
    <message>
        <source>Take the selected run&apos;s experiment into the precision table</source>
        <translation>選択した実行の実験を精度テーブルに読み込みます</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>コマンドとしてコピー</translation>
    </message>
    <message>
        <source>Copy the bitsmith-cli line that does the same as the selected run</source>
        <translation>選択した実行と同じことを行う bitsmith-cli のコマンドラインをコピーします</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Show the selected run&apos;s folder in the file manager</source>
        <translation>選択した実行のフォルダーをファイルマネージャーで表示します</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Move the selected runs&apos; folders to the trash</source>
        <translation>選択した実行のフォルダーをごみ箱に移動します</translation>
    </message>
    <message>
        <source>Quantize with the Open Plan (PTQ)</source>
        <translation>開いているプランで量子化 (PTQ)</translation>
    </message>
    <message>
        <source>Quantize the selected trained run as the precision table says, without training</source>
        <translation>選択した学習済みの実行を、学習なしで、精度テーブルのとおりに量子化します</translation>
    </message>
    <message>
        <source>Export Model…</source>
        <translation>モデルをエクスポート…</translation>
    </message>
    <message>
        <source>The network of the selected run in another tool&apos;s format</source>
        <translation>選択した実行のネットワークを、ほかのツールの形式で書き出します</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>実行のフィルター</translation>
    </message>
    <message>
        <source>No runs yet. Choose a network and a precision, then press Run; each run is kept in a folder below %1.</source>
        <translation>実行はまだありません。ネットワークと精度を選び、「実行」を押してください。各実行は %1 の下のフォルダーに保存されます。</translation>
    </message>
    <message>
        <source>Reading the runs in %1 …</source>
        <translation>%1 の実行を読み込み中…</translation>
    </message>
    <message>
        <source>No run matches &quot;%1&quot;.</source>
        <translation>「%1」に一致する実行はありません。</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>実行の削除</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>この実行をごみ箱に移動しますか？</translation>
    </message>
    <message>
        <source>Move these %1 runs to the trash?</source>
        <translation>これら %1 件の実行をごみ箱に移動しますか？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>No file manager could be started. The run&apos;s folder is %1.</source>
        <translation>ファイルマネージャーを開始できませんでした。この実行のフォルダーは %1 です。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました：%1</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>レポート…</translation>
    </message>
    <message>
        <source>One page about the selected runs, as HTML or PDF</source>
        <translation>選択した実行についての 1 ページの資料。HTML または PDF</translation>
    </message>
    <message>
        <source>Compare Side by Side…</source>
        <translation>並べて比較…</translation>
    </message>
    <message>
        <source>Results, costs, plans, paired tests and curves of two to six runs</source>
        <translation>2～6 件の実行の結果、コスト、プラン、対応のある検定、曲線</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>Tags and Note…</source>
        <translation>タグとメモ…</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, acc&gt;80</source>
        <translation>フィルター：語、tag:論文、acc&gt;80</translation>
    </message>
    <message>
        <source>All words must occur; “in quotes” they may have blanks, with - in front they must not occur.
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed with &gt; &lt; &gt;= &lt;= =
Example: tag:paper acc&gt;80 -state:failed</source>
        <translation>すべての語を含む必要があります。&quot;引用符&quot; で囲むと空白を含められ、先頭に - を付けると、その語を含まないものになります。
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed には &gt; &lt; &gt;= &lt;= = を使えます
例：tag:論文 acc&gt;80 -state:failed</translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for the folder of the runs. Delete %n runs for good?</source>
        <translation>
            <numerusform>実行のフォルダーにはごみ箱がありません。%n 件の実行を完全に削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Jobs that were left to a cluster go on there, and cannot be cancelled from here any more: stop them first.</source>
        <translation>クラスターに任せたジョブはそこで実行を続け、ここからは取り消せなくなります。先に停止してください。</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePlace</name>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>このファイルはすでに存在し、置き換えられます。</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePresetDialog</name>
    <message>
        <source>By &amp;roles: fits any network</source>
        <translation>役割による(&amp;R)：どのネットワークにも適合</translation>
    </message>
    <message>
        <source>By &amp;layer names: fits this network, and layers of the same name</source>
        <translation>層の名前による(&amp;L)：このネットワークと、同じ名前の層に適合</translation>
    </message>
    <message>
        <source>Save plan as preset</source>
        <translation>プランをプリセットとして保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>The name in the Preset picker and for bitsmith-cli: letters, digits, _ and -</source>
        <translation>「プリセット」の選択欄と bitsmith-cli での名前：英字、数字、_、-</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>A line about the preset, for lists and tool tips</source>
        <translation>一覧とツールチップに表示する、プリセットの 1 行の説明</translation>
    </message>
    <message>
        <source>First layer, convolutions in the middle, linear layers in the middle, last layer: a rule for each, as the shipped presets have them</source>
        <translation>最初の層、中間の畳み込み、中間の線形層、最後の層：付属のプリセットと同じく、それぞれに 1 つの規則</translation>
    </message>
    <message>
        <source>Each layer by its name. On another network, layers that have no such name keep what they have.</source>
        <translation>各層を名前で指定します。ほかのネットワークでは、該当する名前のない層はそのままです。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>概要(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置き換え(&amp;R)</translation>
    </message>
    <message>
        <source>There is a preset of this name: it is replaced.</source>
        <translation>この名前のプリセットがあります。置き換えられます。</translation>
    </message>
    <message>
        <source>A name has letters, digits, _ and -, spaces inside, and is not that of a shipped preset.</source>
        <translation>名前に使えるのは英字、数字、_、-、途中のスペースです。付属のプリセットと同じ名前は使えません。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ScheduleForm</name>
    <message>
        <source>Linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s in a straight line</source>
        <translation>最初のビットからプランのビットまで直線的に</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>In equal stages</source>
        <translation>等しい段階に分けて</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>Slowly at both ends, fast in the middle</source>
        <translation>両端でゆっくり、中間で速く</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>層ごと</translation>
    </message>
    <message>
        <source>One layer after another, the least sensitive first</source>
        <translation>1 層ずつ、感度の低い層から</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>低から高へ</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s in stages (progressive fractional quantization)</source>
        <translation>少ないビットからプランのビットまで段階的に (progressive fractional quantization)</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation>周期的</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s again and again (cyclic precision training)</source>
        <translation>少ないビットからプランのビットまで繰り返し (cyclic precision training)</translation>
    </message>
    <message>
        <source>Turning points</source>
        <translation>転換点</translation>
    </message>
    <message>
        <source>To the next stage whenever the training loss stands still (FracTrain)</source>
        <translation>学習損失が停滞するたびに次の段階へ (FracTrain)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>As a list says: which layers, from when to when</source>
        <translation>リストの指定どおり：どの層を、いつからいつまで</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> ビット</translation>
    </message>
    <message>
        <source>Least sensitive first</source>
        <translation>感度の低い順</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> エポック</translation>
    </message>
    <message>
        <source>last epoch</source>
        <translation>最後のエポック</translation>
    </message>
    <message>
        <source>evenly spaced</source>
        <translation>等間隔</translation>
    </message>
    <message>
        <source>the largest first</source>
        <translation>大きい順</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>How bits change while the network trains</source>
        <translation>ネットワークの学習中のビットの変え方</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>重みの開始値</translation>
    </message>
    <message>
        <source>Bits of all weights at the start; the plan in the table is where they end</source>
        <translation>開始時の全重みのビット。最終的にテーブルのプランになります</translation>
    </message>
    <message>
        <source>Activations from</source>
        <translation>活性化の開始値</translation>
    </message>
    <message>
        <source>Bits of all activations at the start; on the way down they keep the pace of their weights</source>
        <translation>開始時の全活性化のビット。下がる途中は重みと歩調を合わせます</translation>
    </message>
    <message>
        <source>Activation floor</source>
        <translation>活性化の下限</translation>
    </message>
    <message>
        <source>Activations have at least this many bits on the way, or the plan&apos;s if those are fewer</source>
        <translation>途中の活性化のビット数の下限。プランのビットがこれより少なければプランに従います</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始まり</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>最初のビットを使う最後のエポック</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>First epoch of the plan in the table, which then stays</source>
        <translation>テーブルのプランになる最初のエポック。以後はそのままです</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>段階数</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s, both counted</source>
        <translation>最初のビットからプランのビットまで。両端を含みます</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Bits of each stage before the plan&apos;s: 8, 6. Empty: evenly spaced</source>
        <translation>プランに達するまでの各段階のビット：8, 6。空欄：等間隔</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>周期数</translation>
    </message>
    <message>
        <source>How often bits rise from the first to the plan&apos;s</source>
        <translation>最初のビットからプランのビットまで上がる回数</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Names of layers, the first to change first; those not named follow, the largest first</source>
        <translation>層の名前。最初に変わるものから並べます。書かれていない層は、大きい順に後に続きます</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>イプシロン</translation>
    </message>
    <message>
        <source>The loss stands still when it moves less than this share of the first epochs&apos; mean loss</source>
        <translation>損失の変化が、最初のエポックの平均損失に対するこの割合より小さいとき、停滞とみなします</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>減衰</translation>
    </message>
    <message>
        <source>Factor on epsilon after each turn</source>
        <translation>転換のたびにイプシロンに掛ける係数</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Epochs over which the loss has to stand still</source>
        <translation>損失が停滞していなければならないエポック数</translation>
    </message>
    <message>
        <source>Of two policies for the same layer, the later in the list holds</source>
        <translation>同じ層に 2 つのポリシーがある場合は、リストで後のものが有効です</translation>
    </message>
    <message>
        <source>Levels “%1”: expected at most 16 bit-widths from 1 to 16</source>
        <translation>レベル「%1」：1～16 のビット幅を 16 個以内で指定してください</translation>
    </message>
    <message>
        <source>Order “%1”: expected different names of layers</source>
        <translation>順序「%1」：互いに異なる層の名前を指定してください</translation>
    </message>
    <message>
        <source>Writes the order that the %1 of “%2” gives, at the plan&apos;s bits</source>
        <translation>「%2」の%1から得られる順序を、プランのビットで書き込みます</translation>
    </message>
    <message>
        <source>“%1” gives no order by the %2: it needs it of weights, or of weights and activations, with each layer alone quantized</source>
        <translation>「%1」の%2からは順序が得られません。各層だけを量子化した、重み、または重みと活性化の値が必要です</translation>
    </message>
    <message>
        <source>Needs a sensitivity run of this network: the Sensitivity panel measures one</source>
        <translation>このネットワークの感度測定の実行が必要です。感度パネルで測定できます</translation>
    </message>
</context>
<context>
    <name>bitsmith::SchedulePlot</name>
    <message>
        <source>Bits</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>重みの平均ビット数</translation>
    </message>
    <message>
        <source>Weights (MB)</source>
        <translation>重み (MB)</translation>
    </message>
    <message>
        <source>activations of %1</source>
        <translation>%1 の活性化</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>活性化</translation>
    </message>
    <message>
        <source>target plan</source>
        <translation>目標プラン</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>重みの平均ビット数</translation>
    </message>
    <message>
        <source>Drag: first weight bits, and the epoch that they last to</source>
        <translation>ドラッグ：重みの最初のビットと、それが続くエポック</translation>
    </message>
    <message>
        <source>Drag up and down: first activation bits</source>
        <translation>上下にドラッグ：活性化の最初のビット</translation>
    </message>
    <message>
        <source>Drag up and down: bits of stage %1</source>
        <translation>上下にドラッグ：段階 %1 のビット</translation>
    </message>
    <message>
        <source>Drag sideways: first epoch of the target plan</source>
        <translation>左右にドラッグ：目標プランの最初のエポック</translation>
    </message>
    <message>
        <source>Drag: start and first bits of policy %1</source>
        <translation>ドラッグ：ポリシー %1 の開始と最初のビット</translation>
    </message>
    <message>
        <source>Drag: end and last bits of policy %1</source>
        <translation>ドラッグ：ポリシー %1 の終了と最後のビット</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>エポック %1</translation>
    </message>
    <message>
        <source>mean %1 bits, weights %2 MB</source>
        <translation>平均 %1 ビット、重み %2 MB</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>%1 … %2 (%3 layers)</source>
        <translation>%1 … %2 (%3 層)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchActions</name>
    <message>
        <source>&amp;Train the candidate fully</source>
        <translation>候補を完全に学習(&amp;T)</translation>
    </message>
    <message>
        <source>Trains the candidate that was opened last, from the run that its search began with</source>
        <translation>最後に開いた候補を、その探索の起点となった実行から学習します</translation>
    </message>
    <message>
        <source>“%1” is about the network %2: choose it above to open its plans.</source>
        <translation>「%1」はネットワーク %2 のものです。プランを開くには、上でそのネットワークを選んでください。</translation>
    </message>
    <message>
        <source>candidate %1 of %2</source>
        <translation>%2 の候補 %1</translation>
    </message>
    <message>
        <source>The table has candidate %1 of “%2”: %3 % (%4 to %5 %), %6 × compression.</source>
        <translation>テーブルは「%2」の候補 %1 です：%3% (%4～%5%)、圧縮率 %6×。</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>ロックされた %n 層はそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Train fully</source>
        <translation>完全に学習</translation>
    </message>
    <message>
        <source>Open a candidate of a search of this network first: click one in Trade-offs.</source>
        <translation>まず、このネットワークの探索の候補を開いてください。「トレードオフ」で候補をクリックします。</translation>
    </message>
    <message>
        <source>Search for &amp;plans…</source>
        <translation>プランを探索(&amp;P)…</translation>
    </message>
    <message>
        <source>Tries plans of a trained run by themselves, for the best trade-offs (Ctrl+Shift+F)</source>
        <translation>学習済みの実行のプランを自動で試し、最良のトレードオフを探します (Ctrl+Shift+F)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchDialog</name>
    <message>
        <source>Search for plans</source>
        <translation>プランの探索</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>探索(&amp;S)</translation>
    </message>
    <message>
        <source>NSGA-II: the whole front at once by evolution</source>
        <translation>NSGA-II：進化によりフロント全体を一度に</translation>
    </message>
    <message>
        <source>exact: optima of measured sensitivity</source>
        <translation>厳密：測定した感度の最適解</translation>
    </message>
    <message>
        <source>greedy: one layer one step lower at a time</source>
        <translation>貪欲：1 層ずつ 1 段階下げる</translation>
    </message>
    <message>
        <source>HAQ: reinforcement learning, layer by layer</source>
        <translation>HAQ：強化学習、層ごと</translation>
    </message>
    <message>
        <source>differentiable: gradient descent on a mixture of bits</source>
        <translation>微分可能：ビットの混合に対する勾配降下</translation>
    </message>
    <message>
        <source>random: plans drawn evenly</source>
        <translation>ランダム：プランを一様に抽出</translation>
    </message>
    <message>
        <source>exhaustive: every plan</source>
        <translation>総当たり：すべてのプラン</translation>
    </message>
    <message>
        <source>quantized without training (seconds)</source>
        <translation>学習なしで量子化 (数秒)</translation>
    </message>
    <message>
        <source>after short training (minutes)</source>
        <translation>短い学習の後 (数分)</translation>
    </message>
    <message>
        <source>quantized, the most promising by a predictor first</source>
        <translation>量子化、予測器が有望とするものから</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>no trained run</source>
        <translation>学習済みの実行なし</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Trained &amp;run</source>
        <translation>学習済みの実行(&amp;R)</translation>
    </message>
    <message>
        <source>Whose weights are quantized</source>
        <translation>その重みを量子化します</translation>
    </message>
    <message>
        <source>S&amp;trategy</source>
        <translation>戦略(&amp;T)</translation>
    </message>
    <message>
        <source>Which plans are tried next</source>
        <translation>次に試すプランの選び方</translation>
    </message>
    <message>
        <source>&amp;Evaluated</source>
        <translation>評価方法(&amp;E)</translation>
    </message>
    <message>
        <source>How the accuracy of a plan is found</source>
        <translation>プランの正解率の求め方</translation>
    </message>
    <message>
        <source>&amp;Weight bits</source>
        <translation>重みのビット(&amp;W)</translation>
    </message>
    <message>
        <source>What each layer may be given: 1 to 16</source>
        <translation>各層に割り当てられるビット：1～16</translation>
    </message>
    <message>
        <source>&amp;Activation bits</source>
        <translation>活性化のビット(&amp;A)</translation>
    </message>
    <message>
        <source>What each layer&apos;s input may be given: 1 to 16</source>
        <translation>各層の入力に割り当てられるビット：1～16</translation>
    </message>
    <message>
        <source>Accuracy a&amp;gainst</source>
        <translation>正解率との比較対象(&amp;G)</translation>
    </message>
    <message>
        <source>What accuracy is traded against</source>
        <translation>正解率とのトレードオフの対象</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>上限(&amp;M)</translation>
    </message>
    <message>
        <source>Plans beyond it are not what is looked for</source>
        <translation>これを超えるプランは対象外です</translation>
    </message>
    <message>
        <source>E&amp;valuations</source>
        <translation>評価数(&amp;V)</translation>
    </message>
    <message>
        <source>Plans that are evaluated, at most</source>
        <translation>評価するプランの最大数</translation>
    </message>
    <message>
        <source>Test &amp;pictures</source>
        <translation>テスト画像(&amp;P)</translation>
    </message>
    <message>
        <source>So many test pictures, evenly spaced, measure each plan; 0 takes all</source>
        <translation>等間隔に選んだこの数のテスト画像で各プランを測定します。0 ですべてを使います</translation>
    </message>
    <message>
        <source>Epo&amp;chs</source>
        <translation>エポック(&amp;C)</translation>
    </message>
    <message>
        <source>Training of each plan</source>
        <translation>各プランの学習</translation>
    </message>
    <message>
        <source>P&amp;opulation</source>
        <translation>個体数(&amp;O)</translation>
    </message>
    <message>
        <source>Plans of a generation</source>
        <translation>1 世代のプラン数</translation>
    </message>
    <message>
        <source>Warm-&amp;up</source>
        <translation>ウォームアップ(&amp;U)</translation>
    </message>
    <message>
        <source>Episodes of random actions first</source>
        <translation>最初にランダムな行動を取るエピソード数</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>シード(&amp;D)</translation>
    </message>
    <message>
        <source>The same seed finds the same plans</source>
        <translation>同じシードでは同じプランが見つかります</translation>
    </message>
    <message>
        <source>There is no trained run to search from: train one first.</source>
        <translation>探索の起点となる学習済みの実行がありません。まず学習してください。</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>重みのビット</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>活性化のビット</translation>
    </message>
    <message>
        <source>%1: give different numbers from 1 to 16, separated by commas.</source>
        <translation>%1：1～16 の互いに異なる数を、コンマ区切りで指定してください。</translation>
    </message>
    <message>
        <source>No plan of these bits meets the budget: the least is %1%2.</source>
        <translation>このビットでは予算を満たすプランがありません：最小は %1%2 です。</translation>
    </message>
    <message>
        <source>Give a budget above zero, or none.</source>
        <translation>0 より大きい予算を指定するか、「なし」にしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 plans of %n layer(s); </source>
        <translation>
            <numerusform>%n 層のプランは %1 通り。 </numerusform>
        </translation>
    </message>
    <message>
        <source>all of them may be evaluated.</source>
        <translation>すべてを評価できます。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are evaluated at most.</source>
        <translation>
            <numerusform>そのうち最大 %n 通りを評価します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhaustive search stops before it has seen every plan: allow more evaluations.</source>
        <translation>総当たりの探索は、全プランを調べる前に終わります。評価数を増やしてください。</translation>
    </message>
    <message>
        <source>The least that a budget can be: %1%2.</source>
        <translation>予算の最小値：%1%2。</translation>
    </message>
    <message>
        <source>Each plan becomes a point in Trade-offs as it is evaluated.</source>
        <translation>各プランは、評価されるとトレードオフの点になります。</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityMap</name>
    <message>
        <source>Sensitivity of the layers by bits</source>
        <translation>ビットごとの各層の感度</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2 at %3 bits</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;、%2、%3 ビット</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 ビット</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityPanel</name>
    <message>
        <source>Sensitivity run</source>
        <translation>感度測定の実行</translation>
    </message>
    <message>
        <source>The sensitivity run whose scores are shown here and in the table</source>
        <translation>ここと精度テーブルにスコアを表示する感度測定の実行</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>感度を測定</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>メトリック</translation>
    </message>
    <message>
        <source>How the harm is measured</source>
        <translation>悪影響の測り方</translation>
    </message>
    <message>
        <source>Quantized</source>
        <translation>量子化対象</translation>
    </message>
    <message>
        <source>What of the layer is quantized</source>
        <translation>層の何を量子化するか</translation>
    </message>
    <message>
        <source>View</source>
        <translation>見方</translation>
    </message>
    <message>
        <source>How the layer stands among the others</source>
        <translation>層とほかの層との関係</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>順位順</translation>
    </message>
    <message>
        <source>Most sensitive layer first, by its value at the fewest bits</source>
        <translation>最も感度の高い層から、最小ビットでの値の順に並べます</translation>
    </message>
    <message>
        <source>How far the metrics agree: Spearman&apos;s ρ over layers and bits</source>
        <translation>メトリックの一致度：層とビットにわたるスピアマンの ρ</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>学習済みの実行がまだありません。まず「実行」で学習してください</translation>
    </message>
    <message>
        <source>Quantizes one layer of “%1” after the other and measures what is lost</source>
        <translation>「%1」の層を 1 つずつ量子化し、失われるものを測定します</translation>
    </message>
    <message>
        <source>When a run has been trained, “Measure sensitivity” finds out which of its layers need their bits: a map of layers and bits.</source>
        <translation>実行の学習が済むと、「感度を測定」で、どの層がそのビットを必要とするかを調べられます。層とビットのマップが得られます。</translation>
    </message>
    <message>
        <source>No sensitivity run yet. “Measure sensitivity” finds out which layers of “%1” need their bits.</source>
        <translation>感度測定の実行はまだありません。「感度を測定」で、「%1」のどの層がそのビットを必要とするかを調べられます。</translation>
    </message>
    <message>
        <source>both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>単独</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Being measured: %1 %. </source>
        <translation>測定中：%1%。 </translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest. </source>
        <translation>未完了：残りを得るには、実行の一覧でこの実行を再開してください。 </translation>
    </message>
    <message>
        <source>Reference accuracy %1 (95 %) on %2 test pictures. </source>
        <translation>基準の正解率 %1 (95% 区間)、テスト画像 %2 枚。 </translation>
    </message>
    <message>
        <source>The frame marks the bits of the plan; a click on a cell sets them.</source>
        <translation>枠はプランのビットを示します。セルをクリックするとそのビットに設定されます。</translation>
    </message>
    <message>
        <source>The network of the table has no layer “%1”</source>
        <translation>テーブルのネットワークに層「%1」はありません</translation>
    </message>
    <message>
        <source>Set the weights of %1 to %2 bits</source>
        <translation>%1 の重みを %2 ビットに設定</translation>
    </message>
    <message>
        <source>Set the input activation of %1 to %2 bits</source>
        <translation>%1 の入力活性化を %2 ビットに設定</translation>
    </message>
    <message>
        <source>Set weights and input activation of %1 to %2 bits</source>
        <translation>%1 の重みと入力活性化を %2 ビットに設定</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 はロックされています。精度を変更するにはロックを解除してください</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>%1 のビット</translation>
    </message>
</context>
<context>
    <name>bitsmith::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Filter by key or by what it does</source>
        <translation>キーまたは動作で絞り込み</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>ショートカットのフィルター</translation>
    </message>
    <message>
        <source>What</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>bitsmith::SqnrChart</name>
    <message>
        <source>layerwise: only this layer quantized</source>
        <translation>層単位：この層だけを量子化</translation>
    </message>
    <message>
        <source>graphwise: all layers quantized</source>
        <translation>グラフ全体：全層を量子化</translation>
    </message>
    <message>
        <source>Output SQNR (dB)</source>
        <translation>出力の SQNR (dB)</translation>
    </message>
    <message>
        <source>Activation SQNR (dB)</source>
        <translation>活性化の SQNR (dB)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>まだ測定されていません</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>誤差なし</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 layerwise %3&lt;br&gt;%4 graphwise %5</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 層単位 %3&lt;br&gt;%4 グラフ全体 %5</translation>
    </message>
</context>
<context>
    <name>bitsmith::SummaryChart</name>
    <message>
        <source>Accuracy against compression</source>
        <translation>正解率と圧縮率</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>重みのメモリ</translation>
    </message>
    <message>
        <source>Accuracy drop from fp32</source>
        <translation>fp32 からの正解率の低下</translation>
    </message>
    <message>
        <source>Accuracy per MB of weights</source>
        <translation>重み 1 MB 当たりの正解率</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>重みのメモリ (MB)</translation>
    </message>
    <message>
        <source>There is no fp32 run to compare with. Run the fp32 preset too, and the drop from it appears here.</source>
        <translation>比較できる fp32 の実行がありません。fp32 プリセットも実行すると、それに対する低下がここに表示されます。</translation>
    </message>
    <message>
        <source>Finished runs are compared here.</source>
        <translation>完了した実行がここで比較されます。</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 %/MB</source>
        <translation>%1%/MB</translation>
    </message>
    <message>
        <source>Test accuracy (%), Wilson 95 %</source>
        <translation>テスト正解率 (%)、Wilson 95% 区間</translation>
    </message>
    <message>
        <source>%1 × at %2 %</source>
        <translation>%1× で %2%</translation>
    </message>
    <message>
        <source>All four charts</source>
        <translation>4 つのグラフすべて</translation>
    </message>
    <message>
        <source>Compression ratio (×)</source>
        <translation>圧縮率 (×)</translation>
    </message>
    <message>
        <source>Relative drop (%)</source>
        <translation>相対的な低下 (%)</translation>
    </message>
    <message>
        <source>% per MB</source>
        <translation>% / MB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are chosen: more than can be told apart here. Choose fewer in the list of runs, or look at the table there.</source>
        <translation>
            <numerusform>%Ln 件の実行が選ばれていますが、ここで見分けられる数を超えています。実行の一覧で減らすか、そこの表をご覧ください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TableActions</name>
    <message>
        <source>&amp;Find layers…</source>
        <translation>層を検索(&amp;F)…</translation>
    </message>
    <message>
        <source>By name, kind or figures, w&lt;8 for instance (Ctrl+F)</source>
        <translation>名前、種類、指標で検索。例：w&lt;8 (Ctrl+F)</translation>
    </message>
    <message>
        <source>&amp;Group by block</source>
        <translation>ブロックでグループ化(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>比較対象(&amp;C)</translation>
    </message>
    <message>
        <source>Save plan as &amp;preset…</source>
        <translation>プランをプリセットとして保存(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;My presets…</source>
        <translation>自分のプリセット(&amp;M)…</translation>
    </message>
    <message>
        <source>Saved the preset %1</source>
        <translation>プリセット %1 を保存しました</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>プリセット %1</translation>
    </message>
    <message>
        <source>%1 says something of %2 of %3 layers; the others are as they were.</source>
        <translation>%1 は %3 層中 %2 層について指定しています。ほかの層はそのままです。</translation>
    </message>
    <message>
        <source>The plan as it is &amp;now</source>
        <translation>現在のプラン(&amp;N)</translation>
    </message>
    <message>
        <source>the plan before</source>
        <translation>以前のプラン</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>ファイル(&amp;F)…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Projects and experiments (*.bitsmith *.json);;All files (*)</source>
        <translation>プロジェクトと実験 (*.bitsmith *.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>&amp;End comparison</source>
        <translation>比較を終了(&amp;E)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Selected &amp;layers</source>
        <translation>選択した層(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bitsmith::TableExporter</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>コンマ区切りの値 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation>LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Copy table as</source>
        <translation>形式を指定してテーブルをコピー</translation>
    </message>
    <message>
        <source>Save table as</source>
        <translation>形式を指定してテーブルを保存</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>The table is copied as %1</source>
        <translation>テーブルを %1 としてコピーしました</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>テーブルの保存</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1：書き込めません (%2)。ほかのフォルダーを選んでください</translation>
    </message>
</context>
<context>
    <name>bitsmith::TotalsRow</name>
    <message>
        <source>Totals</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>bitsmith::TourActions</name>
    <message>
        <source>&amp;Tours</source>
        <translation>ツアー(&amp;T)</translation>
    </message>
    <message>
        <source>%1 – go on with step %2 of %3</source>
        <translation>%1 – ステップ %2/%3 から続ける</translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n minute(s).</source>
        <translation>
            <numerusform>%1 約 %n 分。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TourCallOut</name>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>ツアーを終了</translation>
    </message>
    <message>
        <source>Leave the tour; Help ▸ Tours takes it up here again</source>
        <translation>ツアーを終了します。ヘルプ ▸ ツアー で、ここから再開できます</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 の%1</translation>
    </message>
    <message>
        <source>That is so now.</source>
        <translation>達成しました。</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>ステップを省略</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>bitsmith::TradeOffPlot</name>
    <message>
        <source>A click on a candidate puts its plan in the table.</source>
        <translation>候補をクリックすると、そのプランがテーブルに入ります。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Runs beyond this cost are dimmed and the best within it is named; the line in the plot can be dragged</source>
        <translation>このコストを超える実行は薄く表示され、範囲内で最良のものに名前が付きます。図の線はドラッグできます</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>予算(&amp;B)</translation>
    </message>
    <message>
        <source>When runs have finished, their accuracy is plotted here against what it costs.</source>
        <translation>実行が完了すると、コストに対する正解率がここに表示されます。</translation>
    </message>
    <message>
        <source>Accuracy &amp;against</source>
        <translation>正解率との比較対象(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>探索(&amp;S)…</translation>
    </message>
    <message>
        <source>Plans of a trained run are tried and become points here as they are evaluated</source>
        <translation>学習済みの実行のプランを試し、評価されたものからここに点として表示します</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>テスト正解率 (%)</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 test pictures.</source>
        <translation>エラーバー：Wilson 95% 区間、n = テスト画像 %1 枚。</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 to %2 test pictures.</source>
        <translation>エラーバー：Wilson 95% 区間、n = テスト画像 %1～%2 枚。</translation>
    </message>
    <message>
        <source>No interval overlaps that of the best, %1.</source>
        <translation>最良の %1 の区間と重なる区間はありません。</translation>
    </message>
    <message numerus="yes">
        <source>95 % intervals of %n runs overlap that of the best, %1.</source>
        <translation>
            <numerusform>%n 件の実行の 95% 区間が、最良の %1 の区間と重なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % intervals overlap that of the best, %1: %2.</source>
        <translation>95% 区間が最良の %1 と重なるもの：%2。</translation>
    </message>
    <message>
        <source>No run is within the budget.</source>
        <translation>予算内の実行はありません。</translation>
    </message>
    <message>
        <source>Best within the budget: %1, %2 %.</source>
        <translation>予算内の最良：%1、%2%。</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区間</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1～%2%</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>圧縮率</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>重みのメモリ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>画像当たりのエネルギー</translation>
    </message>
    <message>
        <source>%1 nJ</source>
        <translation>%1 nJ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>画像当たりの BOPs</translation>
    </message>
    <message>
        <source>%1 × 10⁹</source>
        <translation>%1 × 10⁹</translation>
    </message>
    <message>
        <source>Compression ratio</source>
        <translation>圧縮率</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>重みのメモリ (MB)</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>重みの平均ビット数</translation>
    </message>
    <message>
        <source>Bit operations (BOPs)</source>
        <translation>ビット演算数 (BOPs)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>エネルギー (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>レイテンシ (ms)</translation>
    </message>
    <message>
        <source>Compression ratio (32 / mean weight bits)</source>
        <translation>圧縮率 (32 / 重みの平均ビット数)</translation>
    </message>
    <message>
        <source>Bit operations per picture (10⁹ BOPs)</source>
        <translation>画像当たりのビット演算数 (10⁹ BOPs)</translation>
    </message>
    <message>
        <source>Energy per picture (nJ), hardware: %1</source>
        <translation>画像当たりのエネルギー (nJ)、ハードウェア：%1</translation>
    </message>
    <message>
        <source>Latency of the profile&apos;s batch (ms), hardware: %1</source>
        <translation>プロファイルのバッチのレイテンシ (ms)、ハードウェア：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) do not have this cost and are left out.</source>
        <translation>
            <numerusform>%n 件の実行にはこのコストがないため、除外されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hypervolume %1 (accuracy 1 by the dearest run&apos;s cost).</source>
        <translation>ハイパーボリューム %1 (正解率 1 × 最もコストの高い実行のコストを基準とする値)。</translation>
    </message>
    <message>
        <source>%1: %2 evaluated (95 % intervals up to ±%3 points, not drawn), %4 on the front.</source>
        <translation>%1：評価済み %2 件 (95% 区間は最大 ±%3 ポイント、非表示)、フロント上に %4 件。</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>重みのビット</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>活性化のビット</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>テスト正解率</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Predicted before</source>
        <translation>事前の予測</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>ハードウェア</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提案元</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>exceeded</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>テスト画像</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>(on the Pareto front)</source>
        <translation>(パレートフロント上)</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingForm</name>
    <message>
        <source> pictures</source>
        <translation> 枚</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>バッチ正規化を再推定</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>全コア</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of the run, as lists and charts show it</source>
        <translation>一覧とグラフに表示される実行の名前</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Passes over the training pictures</source>
        <translation>学習画像全体を処理する回数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Pictures in a training step</source>
        <translation>学習 1 ステップの画像数</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>オプティマイザー</translation>
    </message>
    <message>
        <source>Rule that turns gradients into steps of the weights</source>
        <translation>勾配を重みの更新に変える規則</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Learning rate at the start of the schedule; 1e-9 to 100</source>
        <translation>スケジュールの開始時の学習率。1e-9～100</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>モーメンタム</translation>
    </message>
    <message>
        <source>Momentum of sgd; adam has none</source>
        <translation>sgd のモーメンタム。adam にはありません</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>L2 penalty on the weights; 0 to 10</source>
        <translation>重みに対する L2 ペナルティ。0～10</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>cosine: the learning rate falls to 0 over all steps; constant: it stays</source>
        <translation>cosine：学習率は全ステップで 0 まで下がります。constant：一定です</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>クリップノルム</translation>
    </message>
    <message>
        <source>Largest L2 norm of all gradients together; 0 does not clip</source>
        <translation>全勾配を合わせた L2 ノルムの上限。0 ではクリップしません</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed and threads give the same result</source>
        <translation>すべての乱数の初期値：同じシードとスレッド数なら同じ結果になります</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>float32: the reference; bfloat16: trains in bfloat16 with float32 weights; integer: evaluates layers of at most 8 bits in whole numbers; auto: the fastest for each that the processor has</source>
        <translation>float32：基準。bfloat16：float32 の重みを使い bfloat16 で学習します。integer：8 ビット以下の層を整数で評価します。auto：それぞれについて、プロセッサーが対応する最速の方法を使います</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>Processor threads of the run; 0 takes all cores</source>
        <translation>実行に使うプロセッサーのスレッド数。0 で全コアを使います</translation>
    </message>
    <message>
        <source>Few bits</source>
        <translation>少ないビット</translation>
    </message>
    <message>
        <source>What helps a network with few bits: rates of learned quantizers, distillation, batch norms</source>
        <translation>ビットの少ないネットワークに役立つもの：学習する量子化器の学習率、蒸留、バッチ正規化</translation>
    </message>
    <message>
        <source>Quantizer rate</source>
        <translation>量子化器の学習率</translation>
    </message>
    <message>
        <source>Learning rate of learned steps, clips and levels, as a multiple of the network&apos;s</source>
        <translation>学習するステップ幅、クリップ値、レベルの学習率 (ネットワークの学習率に対する倍数)</translation>
    </message>
    <message>
        <source>Clip decay</source>
        <translation>クリップ値の減衰</translation>
    </message>
    <message>
        <source>PACT: L2 penalty on the clips</source>
        <translation>PACT：クリップ値に対する L2 ペナルティ</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Adaptive bits: what is chosen from for each picture, as 2, 4, 8</source>
        <translation>適応ビット：画像ごとに選ぶビットの候補。例：2, 4, 8</translation>
    </message>
    <message>
        <source>Cost weight</source>
        <translation>コストの重み係数</translation>
    </message>
    <message>
        <source>Parametric and adaptive bits: weight of the cost in the loss</source>
        <translation>パラメトリックビットと適応ビット：損失におけるコストの重み係数</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>メモリ予算</translation>
    </message>
    <message>
        <source>Parametric bits: weight memory that is free of cost; 0: none is</source>
        <translation>パラメトリックビット：コストがかからない重みのメモリ。0：なし</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>平均ビット数</translation>
    </message>
    <message>
        <source>Adaptive bits: mean activation bits that are free of cost</source>
        <translation>適応ビット：コストがかからない活性化の平均ビット数</translation>
    </message>
    <message>
        <source>Mean bits at first</source>
        <translation>最初の平均ビット数</translation>
    </message>
    <message>
        <source>Adaptive bits: those of the first epoch, going in a straight line to the mean bits; 0: the same throughout</source>
        <translation>適応ビット：最初のエポックの値で、平均ビット数まで直線的に変わります。0：常に同じ</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸留</translation>
    </message>
    <message>
        <source>Share of the loss that is the distance from the float network that the run starts from; 0 is off</source>
        <translation>実行の開始元である浮動小数点ネットワークとの距離が、損失に占める割合。0 でオフ</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Class scores are divided by it before they become probabilities. A high one can ruin few bits: 5 cost DoReFa at W3A8 eleven points where 1 cost none.</source>
        <translation>クラスのスコアは、確率に変換する前にこの値で割られます。高い値は少ないビットを損なうことがあります：W3A8 の DoReFa は、1 では低下がなく、5 では 11 ポイント低下しました。</translation>
    </message>
    <message>
        <source>Freeze batch norms</source>
        <translation>バッチ正規化を固定</translation>
    </message>
    <message>
        <source>Last epochs that normalise by the running statistics and leave them</source>
        <translation>移動統計量で正規化し、統計量を更新しない最後のエポック数</translation>
    </message>
    <message>
        <source>New batch-norm statistics over the calibration pictures after the last step</source>
        <translation>最後のステップの後、キャリブレーション画像でバッチ正規化の統計量を取り直します</translation>
    </message>
    <message>
        <source>“%1” are no candidates: expected different bits of 1 to 16, as 2, 4, 8</source>
        <translation>「%1」は候補になりません：1～16 の互いに異なるビットを指定してください。例：2, 4, 8</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingPlot</name>
    <message>
        <source>queued</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Press Run to train, and the curves appear here.</source>
        <translation>「実行」を押すと学習が始まり、ここに曲線が表示されます。</translation>
    </message>
    <message>
        <source>Thin line: training. Dots: test. Band: Wilson 95 % interval. Weight bits: mean of the layers.</source>
        <translation>細線：学習。点：テスト。帯：Wilson 95% 区間。重みのビット：各層の平均。</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>損失 (ナット)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>正解率 (%)</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>重みのビット</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1% (%2～%3)</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>エポック %1</translation>
    </message>
    <message>
        <source>train loss (nats)</source>
        <translation>学習損失 (ナット)</translation>
    </message>
    <message>
        <source>test loss (nats)</source>
        <translation>テスト損失 (ナット)</translation>
    </message>
    <message>
        <source>test accuracy (95 %)</source>
        <translation>テスト正解率 (95% 区間)</translation>
    </message>
    <message>
        <source>mean bits</source>
        <translation>平均ビット数</translation>
    </message>
    <message>
        <source>Weight bits: %1</source>
        <translation>重みのビット：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>対数の損失軸</translation>
    </message>
    <message>
        <source>Show all epochs</source>
        <translation>全エポックを表示</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 層</translation>
    </message>
</context>
<context>
    <name>bitsmith::ViewActions</name>
    <message>
        <source>&amp;Arrange panels anew</source>
        <translation>パネルを並べ直す(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>デスクトップに合わせる(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
</context>
<context>
    <name>bitsmith::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>bitsmith::engineProgram</name>
    <message>
        <source>The engine cannot be started: BITSMITH_CLI names %1, which is not a program. Correct or unset it.</source>
        <translation>エンジンを開始できません：BITSMITH_CLI の %1 はプログラムではありません。修正するか、設定を解除してください。</translation>
    </message>
    <message>
        <source>The engine program bitsmith-cli was not found in %1, in ../libexec beside it or in PATH. Install it, or set BITSMITH_CLI to where it is.</source>
        <translation>エンジンのプログラム bitsmith-cli が、%1、その隣の ../libexec、PATH のいずれにも見つかりません。インストールするか、BITSMITH_CLI にその場所を設定してください。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for mixed-precision quantization with hardware co-design.</source>
        <translation>ハードウェア協調設計を伴う混合精度量子化のワークベンチです。</translation>
    </message>
    <message>
        <source>Folder that holds the runs.</source>
        <translation>実行を保存するフォルダー。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Project or experiment to open.</source>
        <translation>開くプロジェクトまたは実験。</translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw: %1. What you did last may not be done; save your work.</source>
        <translation>予期しない問題が起きました: %1。直前の操作は行われていない可能性があります。作業を保存してください。</translation>
    </message>
</context>
</TS>
