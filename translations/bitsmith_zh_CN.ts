<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CostExplanation</name>
    <message>
        <source>and %1 smaller ones</source>
        <translation>以及 %1 个较小的项</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2&lt;/b&gt; is not known</source>
        <translation>&lt;b&gt;%2 的%1&lt;/b&gt;未知</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2 = %3&lt;/b&gt;</source>
        <translation>&lt;b&gt;%2 的%1 = %3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Data types: %1</source>
        <translation>数据类型：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
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
        <translation>运算量</translation>
    </message>
    <message>
        <source>BOPs relative to fp32</source>
        <translation>相对于 fp32 的 BOPs</translation>
    </message>
    <message>
        <source>NNCF complexity</source>
        <translation>NNCF 复杂度</translation>
    </message>
    <message>
        <source>ACE</source>
        <translation>ACE</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>权重内存</translation>
    </message>
    <message>
        <source>Weight memory on the device</source>
        <translation>设备上的权重内存</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>输入激活</translation>
    </message>
    <message>
        <source>Activation memory</source>
        <translation>激活内存</translation>
    </message>
    <message>
        <source>Memory traffic</source>
        <translation>内存流量</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>%1, for one picture (as in %2)</source>
        <translation>%1，每张图片（如 %2 所用）</translation>
    </message>
    <message>
        <source>Weights at the plan&apos;s bits, biases at 32 bits</source>
        <translation>权重按方案位宽计，偏置按 32 位计</translation>
    </message>
    <message>
        <source>Weights and biases in the bits that the device stores</source>
        <translation>权重和偏置按设备存储的位宽计</translation>
    </message>
    <message>
        <source>Input of each layer at the plan&apos;s bits</source>
        <translation>各层输入按方案位宽计</translation>
    </message>
    <message>
        <source>All that is live while a layer is computed, a batch; the network&apos;s is the peak</source>
        <translation>计算某层时所有存活的数据，按批次计；网络的值为峰值</translation>
    </message>
    <message>
        <source>Bytes from and to all memories for one picture; weights are read once a batch</source>
        <translation>处理一张图片时与所有内存之间传输的字节数；权重每批读取一次</translation>
    </message>
    <message>
        <source>Arithmetic and memory traffic for one picture</source>
        <translation>处理一张图片的运算和内存流量</translation>
    </message>
    <message>
        <source>Roofline of a batch: the slowest of arithmetic and memories, layer after layer</source>
        <translation>一个批次的 Roofline：逐层取运算和各内存中最慢者</translation>
    </message>
    <message>
        <source>%1 on %2, batch %3</source>
        <translation>%1（%2），批大小 %3</translation>
    </message>
    <message>
        <source>%1: the weights fit into no memory of %2</source>
        <translation>%1：权重放不进 %2 的任何内存</translation>
    </message>
    <message>
        <source>%1: the activations fit into no memory of %2</source>
        <translation>%1：激活放不进 %2 的任何内存</translation>
    </message>
</context>
<context>
    <name>PrecisionTable</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32，未量化</translation>
    </message>
    <message>
        <source>%1 levels of 32 bits are kept beside the weights</source>
        <translation>随权重另存 %1 个 32 位的量化级</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>%1 to %2 bits</source>
        <translation>%1 至 %2 位</translation>
    </message>
    <message>
        <source>Scales are any number</source>
        <translation>缩放系数可为任意数</translation>
    </message>
    <message>
        <source>Scales are 2^n, rounded up: a shift rescales</source>
        <translation>缩放系数为 2^n，向上取整：通过移位重新缩放</translation>
    </message>
    <message>
        <source>Scales are M·2^n with M of 15 bits, rounded up: a whole-number multiplication and a shift rescale</source>
        <translation>缩放系数为 M·2^n，其中 M 为 15 位，向上取整：通过一次整数乘法和一次移位重新缩放</translation>
    </message>
    <message>
        <source>Weight method</source>
        <translation>权重方法</translation>
    </message>
    <message>
        <source>How the weights come by their levels: from their range, learned, or found. Bits that a method does not know become the nearest that it does.</source>
        <translation>权重如何得到其量化级：由范围确定、学习得到或搜索得到。方法不支持的位宽会改为其支持的最接近的位宽。</translation>
    </message>
    <message>
        <source>Act. method</source>
        <translation>激活方法</translation>
    </message>
    <message>
        <source>How the layer&apos;s input activation comes by its levels</source>
        <translation>该层的输入激活如何得到其量化级</translation>
    </message>
    <message>
        <source>Scale form</source>
        <translation>缩放形式</translation>
    </message>
    <message>
        <source>What the scales of weights and activations may be, for devices that compute in whole numbers alone</source>
        <translation>权重和激活的缩放系数可取的形式，适用于只做整数运算的设备</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>2 的幂</translation>
    </message>
    <message>
        <source>“%1” is not known here: expected one of %2</source>
        <translation>此处不识别“%1”：应为 %2 之一</translation>
    </message>
    <message>
        <source>real</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>定点</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>depthwise %1</source>
        <translation>深度卷积 %1</translation>
    </message>
    <message>
        <source>conv %1</source>
        <translation>卷积 %1</translation>
    </message>
    <message>
        <source>Fully connected, %1 inputs, %2 outputs</source>
        <translation>全连接，%1 个输入，%2 个输出</translation>
    </message>
    <message>
        <source>Convolution, %1 → %2 channels, stride %3, padding %4, groups %5</source>
        <translation>卷积，%1 → %2 通道，步幅 %3，填充 %4，分组 %5</translation>
    </message>
    <message>
        <source>, dilation %1</source>
        <translation>，膨胀 %1</translation>
    </message>
    <message>
        <source>%1 = %2 weights, and %3 biases</source>
        <translation>%1 = %2 个权重，以及 %3 个偏置</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>按通道</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>按张量</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 位</translation>
    </message>
    <message>
        <source>weights %1, activations %2</source>
        <translation>权重 %1，激活 %2</translation>
    </message>
    <message>
        <source> in %1 passes</source>
        <translation> 分 %1 遍</translation>
    </message>
    <message>
        <source>%1 does not execute these levels: decoded, and costed as %2</source>
        <translation>%1 不支持这些量化级：先解码，按%2 计算成本</translation>
    </message>
    <message>
        <source>%1 does not execute these bits: costed as %2%3</source>
        <translation>%1 不支持这些位宽：按%2%3 计算成本</translation>
    </message>
    <message>
        <source>, min-max observer</source>
        <translation>，最小-最大观察器</translation>
    </message>
    <message>
        <source>, moving-average observer</source>
        <translation>，移动平均观察器</translation>
    </message>
    <message>
        <source>Weights: %1
Input activation: %2</source>
        <translation>权重：%1
输入激活：%2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Name of the layer in the network, in the order of computation</source>
        <translation>网络中的层名，按计算顺序</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>作用：%1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>Quantizable layers of the network</source>
        <translation>网络中可量化的层</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of layer, with its kernel</source>
        <translation>层的类型及其卷积核</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Input → output of one picture: channels × height × width, or features</source>
        <translation>一张图片的输入 → 输出：通道数 × 高 × 宽，或特征数</translation>
    </message>
    <message>
        <source>%1 input elements → %2 output elements</source>
        <translation>%1 个输入元素 → %2 个输出元素</translation>
    </message>
    <message>
        <source>Shape of a picture → number of classes</source>
        <translation>图片的形状 → 类别数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Number of weights and biases</source>
        <translation>权重和偏置的数量</translation>
    </message>
    <message>
        <source>Weights and biases of all these layers</source>
        <translation>所有这些层的权重和偏置</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one picture</source>
        <translation>处理一张图片的乘加运算数</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>Bits of each weight: 1 to 16, or 32 for fp32. Type a number, or press + and −; the number goes to all selected cells.</source>
        <translation>每个权重的位数：1 至 16，或以 32 表示 fp32。可输入数字，或按 + 和 −；该数字会应用到所有选中的单元格。</translation>
    </message>
    <message>
        <source>Mean bits over all weights, biases not counted</source>
        <translation>所有权重的平均位宽，不计偏置</translation>
    </message>
    <message>
        <source>Act. bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>Bits of the layer&apos;s input activation: 1 to 16, or 32 for fp32</source>
        <translation>该层输入激活的位数：1 至 16，或以 32 表示 fp32</translation>
    </message>
    <message>
        <source>Mean bits over the elements of all input activations</source>
        <translation>所有输入激活元素的平均位宽</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>量化方式</translation>
    </message>
    <message>
        <source>How the weights&apos; integers are laid over their range; the activation&apos;s scheme is in the tool tip and the context menu</source>
        <translation>权重的整数如何分布在其范围上；激活的量化方式见工具提示和右键菜单</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非对称</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>What the network loses when this layer is quantized to its bits, as the run and the metric chosen in the Sensitivity panel have it; the darker the worse</source>
        <translation>将此层量化到其位宽时网络的损失，依据敏感度面板中所选的运行和度量；颜色越深越差</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Size (KiB)</source>
        <translation>大小 (KiB)</translation>
    </message>
    <message>
        <source>Memory of the weights at their bits and the biases at 32 bits; 1 KiB = 1024 bytes</source>
        <translation>权重按其位宽、偏置按 32 位所占的内存；1 KiB = 1024 字节</translation>
    </message>
    <message>
        <source>BOPs (M)</source>
        <translation>BOPs (M)</translation>
    </message>
    <message>
        <source>Millions of bit operations for one picture: MACs × weight bits × activation bits</source>
        <translation>处理一张图片的位运算数（百万）：MACs × 权重位宽 × 激活位宽</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>能耗 (nJ)</translation>
    </message>
    <message>
        <source>Energy for one picture on the chosen hardware profile</source>
        <translation>在所选硬件配置上处理一张图片的能耗</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>延迟 (µs)</translation>
    </message>
    <message>
        <source>Roofline latency of a batch on the chosen hardware profile: the slowest of arithmetic and memories</source>
        <translation>在所选硬件配置上处理一个批次的 Roofline 延迟：取运算和各内存中最慢者</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>What holds the latency up: the arithmetic (compute), or the memory that the layer waits for</source>
        <translation>限制延迟的因素：运算（计算），或该层所等待的内存</translation>
    </message>
    <message>
        <source>What holds up most of the latency of the network</source>
        <translation>造成网络大部分延迟的因素</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>A locked layer keeps its precision, whatever preset is applied</source>
        <translation>无论应用何种预设，已锁定的层都保持其精度</translation>
    </message>
    <message>
        <source>Locked: click to unlock</source>
        <translation>已锁定：点击以解锁</translation>
    </message>
    <message>
        <source>Click to lock</source>
        <translation>点击以锁定</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>动态</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>Layers with the same letter change together: tied by the context menu</source>
        <translation>字母相同的层会一同更改：通过上下文菜单绑定</translation>
    </message>
    <message>
        <source>Tied: %1</source>
        <translation>已绑定：%1</translation>
    </message>
    <message>
        <source>Signal to quantization noise ratio of the layer, from the run chosen in the Errors panel or the newest finished one; the darker the worse. Grey where it was measured at other bits than those of now</source>
        <translation>该层的信号与量化噪声之比，取自误差面板中所选的运行或最近完成的运行；颜色越深越差。若测量时的位数与现在不同，则为灰色</translation>
    </message>
</context>
<context>
    <name>ProfileEffect</name>
    <message>
        <source>all fits</source>
        <translation>全部放得下</translation>
    </message>
    <message>
        <source>activations fit nowhere</source>
        <translation>激活无处可放</translation>
    </message>
    <message>
        <source>weights fit nowhere</source>
        <translation>权重无处可放</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>全都放不下</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>Not known: no sensitivity run is there. “Measure sensitivity” in the Sensitivity panel makes one.</source>
        <translation>未知：没有敏感度运行。可用敏感度面板中的“测量敏感度”创建。</translation>
    </message>
    <message>
        <source>Not known: “%1” measured another network</source>
        <translation>未知：“%1”测量的是其他网络</translation>
    </message>
    <message>
        <source>fp32: nothing is quantized, nothing is lost</source>
        <translation>fp32：未量化，无损失</translation>
    </message>
    <message>
        <source>Not known at %1 bits: “%2” has measured %3 of %4 bits</source>
        <translation>%1 位时未知：“%2”测量了%3的 %4 位</translation>
    </message>
    <message>
        <source>%1 of %2 with its %3 at %4 bits: %5 %6
%7
From “%8”, %9</source>
        <translation>%2 的%1（%3为 %4 位时）：%5 %6
%7
来自“%8”，%9</translation>
    </message>
    <message>
        <source>Not known: no run has measured it. “Analyse errors” in the Errors panel makes one.</source>
        <translation>未知：没有运行测量过它。可用误差面板中的“分析误差”创建。</translation>
    </message>
    <message>
        <source>“%1” has no quantization error of this layer: it was float there, or the network is another one</source>
        <translation>“%1”没有此层的量化误差：该层在其中为浮点，或网络不同</translation>
    </message>
    <message>
        <source>Signal to quantization noise, %1: %2 dB. More is better; 6 dB are about one bit.
From “%3”, at the bits that the layer had there</source>
        <translation>信号与量化噪声比，%1：%2 dB。越大越好；6 dB 约相当于一位。
来自“%3”，按该层在其中的位宽</translation>
    </message>
    <message>
        <source>Accuracy drop</source>
        <translation>准确率下降</translation>
    </message>
    <message>
        <source>Loss increase</source>
        <translation>损失增加</translation>
    </message>
    <message>
        <source>Output SQNR</source>
        <translation>输出 SQNR</translation>
    </message>
    <message>
        <source>Output KL divergence</source>
        <translation>输出 KL 散度</translation>
    </message>
    <message>
        <source>Fisher estimate</source>
        <translation>Fisher 估计</translation>
    </message>
    <message>
        <source>Hessian trace × error</source>
        <translation>Hessian 迹 × 误差</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>How many percentage points of accuracy are lost; below zero: gained</source>
        <translation>准确率损失的百分点数；小于零表示提高</translation>
    </message>
    <message>
        <source>How much the cross entropy rises; below zero: it falls</source>
        <translation>交叉熵上升的量；小于零表示下降</translation>
    </message>
    <message>
        <source>Signal to noise of the class scores; more is better</source>
        <translation>类别得分的信噪比；越大越好</translation>
    </message>
    <message>
        <source>How far the class probabilities move from the reference&apos;s</source>
        <translation>类别概率偏离参考值的程度</translation>
    </message>
    <message>
        <source>Expected loss increase from the gradients, ½ Σ g² Δy²: one pass for all layers and bits</source>
        <translation>由梯度得出的预期损失增量，½ Σ g² Δy²：一次遍历即得所有层和位宽的结果</translation>
    </message>
    <message>
        <source>Mean trace of the Hessian times the summed squared weight error, as HAWQ-V2</source>
        <translation>Hessian 的平均迹乘以权重误差的平方和，与 HAWQ-V2 相同</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>权重和激活</translation>
    </message>
    <message>
        <source>this layer alone quantized</source>
        <translation>仅量化此层</translation>
    </message>
    <message>
        <source>this layer float, the others quantized</source>
        <translation>此层为浮点，其余各层量化</translation>
    </message>
    <message>
        <source>The bits are others now: “Analyse errors” measures it anew.</source>
        <translation>位数现已改变：“分析误差”会重新测量。</translation>
    </message>
</context>
<context>
    <name>Tours</name>
    <message>
        <source>Bits within a budget</source>
        <translation>预算之内的位宽</translation>
    </message>
    <message>
        <source>Let the best bits for all layers be found within a memory budget, and check the promise.</source>
        <translation>在内存预算内为所有层找出最佳位宽，并检验其承诺。</translation>
    </message>
    <message>
        <source>So much memory and no more: which bits should each layer get? With a measured sensitivity this is a knapsack: the least harm within the budget, solved exactly.</source>
        <translation>内存只有这么多：每层该用多少位？有了实测的敏感度，这就是一个背包问题：在预算内损害最小，可精确求解。</translation>
    </message>
    <message>
        <source>It needs a trained network. Train this fp32 plan, if the tour on sensitivity has not done so already.</source>
        <translation>这需要一个训练好的网络。请训练此 fp32 方案，除非敏感度导览中已经训练过。</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until it has finished.</source>
        <translation>按“运行”或 Ctrl+R，并等待其完成。</translation>
    </message>
    <message>
        <source>And its sensitivity.</source>
        <translation>以及它的敏感度。</translation>
    </message>
    <message>
        <source>Open the panel Sensitivity and press “Measure sensitivity”.</source>
        <translation>打开敏感度面板，按“测量敏感度”。</translation>
    </message>
    <message>
        <source>Open **Allocate bits**.</source>
        <translation>打开**分配位宽**。</translation>
    </message>
    <message>
        <source>It is in the menu Edit; Ctrl+B opens it too.</source>
        <translation>它在编辑菜单中；Ctrl+B 也可打开。</translation>
    </message>
    <message>
        <source>The budget: mean bits of a weight. Drag it and watch the plan in the table on the right follow. Other budgets may be ticked beside it; all of them are then kept.</source>
        <translation>预算：每个权重的平均位宽。拖动它，观察右侧表中的方案随之变化。旁边还可勾选其他预算；此时会同时满足所有预算。</translation>
    </message>
    <message>
        <source>Here stands what was proven: whether any plan within the budgets could have a smaller score, and what the greedy rule would lose.</source>
        <translation>此处说明已证明的内容：预算内是否可能有得分更小的方案，以及贪心法会损失多少。</translation>
    </message>
    <message>
        <source>A prediction is not a measurement. **Apply and measure** puts the plan into the table and quantizes the trained network to it.</source>
        <translation>预测不是测量。**应用并测量**会将方案填入表中，并按它量化训练好的网络。</translation>
    </message>
    <message>
        <source>Press the button and wait a few seconds; it runs in the background.</source>
        <translation>按此按钮并等待几秒；它在后台运行。</translation>
    </message>
    <message>
        <source>Now the same place says both: what was predicted from single layers, and what was measured. The difference is what the layers do to one another.</source>
        <translation>现在同一处显示两者：由单层得出的预测值，以及实测值。其差异即各层之间的相互影响。</translation>
    </message>
    <message>
        <source>Close the dialog. The plan is in the table; train it to win back what rounding lost.</source>
        <translation>关闭对话框。方案已在表中；训练它可挽回舍入造成的损失。</translation>
    </message>
    <message>
        <source>What bits do</source>
        <translation>位宽的作用</translation>
    </message>
    <message>
        <source>Give a layer two bits, see what that costs and what it does to its weights.</source>
        <translation>给一层两位，看看代价是什么，以及它对权重有何影响。</translation>
    </message>
    <message>
        <source>Each row is a layer of the network. **Weight bits** says how finely its weights are stored: *b* bits can tell 2ᵇ values apart. A small experiment was opened for this tour; Ctrl+Z brings back what was here before.</source>
        <translation>每一行是网络的一层。**权重位宽**表示其权重存储的精细程度：*b* 位可区分 2ᵇ 个值。本导览打开了一个小实验；Ctrl+Z 可恢复之前的内容。</translation>
    </message>
    <message>
        <source>Two bits are four values. Give the weights of **conv2** two bits.</source>
        <translation>两位就是四个值。请将 **conv2** 的权重设为两位。</translation>
    </message>
    <message>
        <source>Click the cell, type `2` and press Enter.</source>
        <translation>点击单元格，输入 `2` 并按 Enter。</translation>
    </message>
    <message>
        <source>The totals moved at once, and so does this comparison with 32-bit floats. Nothing was trained: memory and operations follow from shapes and bits alone.</source>
        <translation>总计立即发生变化，与 32 位浮点的比较也随之更新。这里没有训练任何东西：内存和运算量仅由形状和位宽决定。</translation>
    </message>
    <message>
        <source>Now many cells together. Give the weights of **all** layers two bits.</source>
        <translation>现在同时编辑多个单元格。请将**所有**层的权重设为两位。</translation>
    </message>
    <message>
        <source>Click the top cell of the column, click the lowest one with Shift held, type `2` and press Enter.</source>
        <translation>点击该列最上方的单元格，按住 Shift 点击最下方的单元格，输入 `2` 并按 Enter。</translation>
    </message>
    <message>
        <source>Every edit can be undone. Go back until all layers have 8 bits again.</source>
        <translation>每次编辑都可以撤销。请一直撤销到所有层恢复为 8 位。</translation>
    </message>
    <message>
        <source>Press Ctrl+Z once for each of the two edits, or use Edit ▸ Undo.</source>
        <translation>对两次编辑各按一次 Ctrl+Z，或使用编辑 ▸ 撤销。</translation>
    </message>
    <message>
        <source>What do bits do to the *values*? That is best seen on weights that have learned something. Train this plan: six passes over 2,000 small pictures, in the background.</source>
        <translation>位宽对*数值*有什么影响？在学到内容的权重上看得最清楚。请训练此方案：在后台遍历 2,000 张小图片六次。</translation>
    </message>
    <message>
        <source>Press Run, at the upper right, or Ctrl+R. The list of runs shows how far it is; the tour goes on when it has finished.</source>
        <translation>按右上方的“运行”或 Ctrl+R。运行列表会显示进度；完成后导览继续。</translation>
    </message>
    <message>
        <source>Open the panel **Errors**.</source>
        <translation>打开**误差**面板。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Errors opens it.</source>
        <translation>点击其标签页。若已关闭，可用视图 ▸ 误差打开。</translation>
    </message>
    <message>
        <source>Let the engine compare each layer with bits to the same layer without.</source>
        <translation>让引擎将量化后的各层与未量化的同一层进行比较。</translation>
    </message>
    <message>
        <source>Press “Analyse errors”. It takes a few seconds.</source>
        <translation>按“分析误差”。只需几秒。</translation>
    </message>
    <message>
        <source>The histogram shows the weights of one layer, the fine lines are the values that are left of them. What lies between two lines moves to the nearer one: that is the error. Few bits, few lines.</source>
        <translation>直方图显示一层的权重，细线是量化后剩下的值。两条线之间的值会移到较近的一条：这就是误差。位少，线就少。</translation>
    </message>
    <message>
        <source>**SQNR** is signal to error, in decibels. Each bit more is worth about 6 dB. Select layers with these arrows and compare weights with input activations.</source>
        <translation>**SQNR** 是信号与误差之比，以分贝为单位。每多一位约值 6 dB。用这些箭头选择层，并比较权重与输入激活。</translation>
    </message>
    <message>
        <source>That is what bits do. How much of it the network *feels* is another question: the tours on training and on sensitivity answer it.</source>
        <translation>这就是位宽的作用。网络对此有多*敏感*则是另一个问题：训练导览和敏感度导览会给出答案。</translation>
    </message>
    <message>
        <source>Reading a trade-off honestly</source>
        <translation>如实解读权衡</translation>
    </message>
    <message>
        <source>Five presets, one plot: which differences are real, and which are chance?</source>
        <translation>五个预设，一张图：哪些差异是真实的，哪些只是偶然？</translation>
    </message>
    <message>
        <source>More bits, more accuracy, more memory: which plan is worth it? Five presets make a small study.</source>
        <translation>位越多，准确率越高，内存也越多：哪个方案值得？五个预设构成一个小型研究。</translation>
    </message>
    <message>
        <source>Choose **all presets**.</source>
        <translation>选择**所有预设**。</translation>
    </message>
    <message>
        <source>Open the picker beside Run and choose it.</source>
        <translation>打开“运行”旁的选择器并选择它。</translation>
    </message>
    <message>
        <source>Start the study: five short trainings, one after the other.</source>
        <translation>启动研究：依次进行五次短时训练。</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until the last of the five has finished.</source>
        <translation>按“运行”或 Ctrl+R，并等待五个中的最后一个完成。</translation>
    </message>
    <message>
        <source>Runs that are ticked in this list are shown in the charts. The five of the study are ticked as they are started here; see that they are.</source>
        <translation>此列表中勾选的运行会显示在图表中。研究的五个运行在此处启动时会自动勾选；请确认它们已勾选。</translation>
    </message>
    <message>
        <source>Click the box before its name. A run&apos;s own box shows that run alone.</source>
        <translation>点击其名称前的复选框。运行自己的复选框只显示该运行。</translation>
    </message>
    <message>
        <source>Open the panel **Trade-offs**.</source>
        <translation>打开**权衡**面板。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Trade-offs opens it.</source>
        <translation>点击其标签页。若已关闭，可用视图 ▸ 权衡打开。</translation>
    </message>
    <message>
        <source>Each point is a run. The line joins the **Pareto front**: plans that no other beats in both figures. The bars are 95 % intervals of the accuracy. Where they overlap widely, the order on the front may be chance.</source>
        <translation>每个点是一个运行。连线为**帕累托前沿**：没有其他方案能在两项指标上都胜过它们。竖条是准确率的 95% 区间。若区间大幅重叠，前沿上的次序可能只是偶然。</translation>
    </message>
    <message>
        <source>All runs saw the *same* test pictures, so they can be compared picture by picture, which is sharper than intervals. Select two runs and press **Compare**.</source>
        <translation>所有运行使用*相同*的测试图片，因此可以逐张图片比较，这比区间更灵敏。选择两个运行，然后按**比较**。</translation>
    </message>
    <message>
        <source>Click one run in the list and another one with Ctrl held; then press Compare above the list.</source>
        <translation>在列表中点击一个运行，再按住 Ctrl 点击另一个；然后按列表上方的“比较”。</translation>
    </message>
    <message>
        <source>McNemar&apos;s test counts the pictures that only one of the two gets right. “No detectable difference” does not mean equal: it means that 500 pictures cannot tell.</source>
        <translation>McNemar 检验统计只有其中一个分类正确的图片。“无可检出的差异”并不表示相等：它表示 500 张图片不足以判断。</translation>
    </message>
    <message>
        <source>An honest claim names the difference, its interval, and how often it was repeated. Kinds of run and research cards repeat with other seeds. Now you have seen the whole path, from bits to claims.</source>
        <translation>如实的论断应给出差异、其区间以及重复的次数。运行类型和课题卡片可用其他随机种子重复。至此您已看到从位宽到论断的全过程。</translation>
    </message>
    <message>
        <source>Presets and what they cost</source>
        <translation>预设及其成本</translation>
    </message>
    <message>
        <source>Apply presets, read their costs, and make a plan fit a device.</source>
        <translation>应用预设，查看其成本，并使方案适合设备。</translation>
    </message>
    <message>
        <source>A **preset** is a rule: so many bits for the first layer, so many for those in the middle, so many for the last. It fits any network. The plan is fp32 now: 32 bits everywhere.</source>
        <translation>**预设**是一条规则：首层多少位，中间各层多少位，末层多少位。它适用于任何网络。当前方案为 fp32：全部 32 位。</translation>
    </message>
    <message>
        <source>Choose **int8_uniform**, the usual first step.</source>
        <translation>选择 **int8_uniform**，通常的第一步。</translation>
    </message>
    <message>
        <source>Open the picker and choose it.</source>
        <translation>打开选择器并选择它。</translation>
    </message>
    <message>
        <source>Weight memory is a quarter of that of fp32 now. The totals below the table say it in figures.</source>
        <translation>现在权重内存是 fp32 的四分之一。表格下方的总计给出了具体数值。</translation>
    </message>
    <message>
        <source>Choose **ultra_low**: 4 bits at both ends, 3 and 2 between.</source>
        <translation>选择 **ultra_low**：两端 4 位，中间 3 位和 2 位。</translation>
    </message>
    <message>
        <source>Look at the column of sizes: fc1 has most of the weights, so its bits decide. What is saved there counts more than all that the other layers could save.</source>
        <translation>请看大小一列：fc1 拥有大部分权重，因此其位宽起决定作用。在此处节省的内存，比其他所有层可能节省的总和还多。</translation>
    </message>
    <message>
        <source>A figure depends on the device. Choose **edge_tpu**, which multiplies 8-bit numbers and nothing narrower.</source>
        <translation>数值取决于设备。请选择 **edge_tpu**，它只做 8 位乘法，不支持更低的位宽。</translation>
    </message>
    <message>
        <source>Open the picker of hardware and choose it.</source>
        <translation>打开硬件选择器并选择它。</translation>
    </message>
    <message>
        <source>The arrows in the cells say it: what was to be 3 bits is computed as 8. Fewer bits would still need less room in some memories, but they make nothing faster here. Make the plan honest: **Snap to hardware**.</source>
        <translation>单元格中的箭头表明：原定 3 位的会按 8 位计算。更低的位宽在某些内存中仍占用较少空间，但在此设备上并不会更快。使方案与实际相符：**对齐到硬件**。</translation>
    </message>
    <message>
        <source>Press the button in the line below the table.</source>
        <translation>按表格下方一行中的按钮。</translation>
    </message>
    <message>
        <source>Open the panel **Hardware**, which sets plans and devices side by side.</source>
        <translation>打开**硬件**面板，它将方案和设备并列比较。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Hardware opens it.</source>
        <translation>点击其标签页。若已关闭，可用视图 ▸ 硬件打开。</translation>
    </message>
    <message>
        <source>Your plan, fp32 and the presets stand beside one another, in total and layer by layer. What is still missing is what counts most: **accuracy**. Costs are computed, accuracy has to be measured.</source>
        <translation>您的方案、fp32 和各预设并列显示，既有总计也有逐层数值。还缺最重要的一项：**准确率**。成本可以计算，准确率则必须测量。</translation>
    </message>
    <message>
        <source>Progressive quantization</source>
        <translation>渐进量化</translation>
    </message>
    <message>
        <source>Let the bits fall while the network trains, and watch it follow.</source>
        <translation>在网络训练时让位宽下降，并观察网络如何适应。</translation>
    </message>
    <message>
        <source>To begin with two bits is hard. A **progressive** run begins with many and comes down to the plan while the network trains: it can adapt in between.</source>
        <translation>一开始就用两位是困难的。**渐进式**运行从较多的位开始，在网络训练时降到方案位宽：网络可在此期间适应。</translation>
    </message>
    <message>
        <source>Choose **this plan, progressive**.</source>
        <translation>选择**当前方案，渐进式**。</translation>
    </message>
    <message>
        <source>The panel **Schedule** says how the bits get there. Open it.</source>
        <translation>**调度**面板说明位宽如何达到目标。请打开它。</translation>
    </message>
    <message>
        <source>Click its tab, at the bottom.</source>
        <translation>点击下方的标签页。</translation>
    </message>
    <message>
        <source>Choose **Steps**: down in equal stages.</source>
        <translation>选择**阶梯**：按等长的阶段下降。</translation>
    </message>
    <message>
        <source>Open the picker named Schedule in this panel and choose it.</source>
        <translation>打开此面板中名为“调度”的选择器并选择它。</translation>
    </message>
    <message>
        <source>This is the plan of the bits over the epochs. It can be changed with the mouse, too. The last epochs belong to the final bits: the network needs them to settle.</source>
        <translation>这是位宽随轮次变化的计划。也可用鼠标更改。最后几个轮次采用最终位宽：网络需要它们来稳定下来。</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>启动它。</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R.</source>
        <translation>按“运行”或 Ctrl+R。</translation>
    </message>
    <message>
        <source>Open the panel **Training** and watch.</source>
        <translation>打开**训练**面板并观察。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Training opens it.</source>
        <translation>点击其标签页。若已关闭，可用视图 ▸ 训练打开。</translation>
    </message>
    <message>
        <source>The lower curves are the bits. At each step down the accuracy may drop, and recover. Wait for the end.</source>
        <translation>下方的曲线是位宽。每次下降时，准确率可能会降低，然后恢复。请等待结束。</translation>
    </message>
    <message>
        <source>The list of runs shows the time that is left.</source>
        <translation>运行列表显示剩余时间。</translation>
    </message>
    <message>
        <source>Was it worth it? Only a comparison can tell: run the same plan directly, with as many epochs, and tick both runs in this list.</source>
        <translation>值得吗？只有比较才能知道：以相同的轮次数直接运行同一方案，并在此列表中勾选两个运行。</translation>
    </message>
    <message>
        <source>Which layers are sensitive</source>
        <translation>哪些层敏感</translation>
    </message>
    <message>
        <source>Measure which layers suffer from few bits, and which hardly notice.</source>
        <translation>测量哪些层受低位宽影响，哪些层几乎不受影响。</translation>
    </message>
    <message>
        <source>Layers differ: one loses much at 4 bits, another nothing at 2. To find out, each layer of a *trained* network is quantized alone and the harm is measured.</source>
        <translation>各层不同：一层在 4 位时损失很多，另一层在 2 位时毫无损失。为了查明，将*已训练*网络的各层单独量化，并测量损害。</translation>
    </message>
    <message>
        <source>First a trained network without quantization. Train this fp32 plan.</source>
        <translation>首先需要一个未量化的已训练网络。请训练此 fp32 方案。</translation>
    </message>
    <message>
        <source>Open the panel **Sensitivity**.</source>
        <translation>打开**敏感度**面板。</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Sensitivity opens it.</source>
        <translation>点击其标签页。若已关闭，可用视图 ▸ 敏感度打开。</translation>
    </message>
    <message>
        <source>Measure.</source>
        <translation>测量。</translation>
    </message>
    <message>
        <source>Press “Measure sensitivity”. Every layer is tried at every bit-width: a matter of seconds.</source>
        <translation>按“测量敏感度”。每层都会在每种位宽下试验：只需几秒。</translation>
    </message>
    <message>
        <source>Layers by bits: the stronger the colour, the greater the harm. Most layers hardly notice 8 bits; somewhere on the way down it begins to hurt, and not for all at the same place.</source>
        <translation>层与位宽的图：颜色越深，损害越大。大多数层在 8 位时几乎不受影响；位宽下降到某处开始产生损害，且各层的位置并不相同。</translation>
    </message>
    <message>
        <source>What was measured stands in the table as well, for the bits that a layer has now.</source>
        <translation>测得的结果也显示在表中，对应各层当前的位宽。</translation>
    </message>
    <message>
        <source>Spend bits where they count. Give the weights of **fc1** 4 bits or fewer: it is the largest layer, and seldom the most sensitive.</source>
        <translation>把位用在重要之处。将 **fc1** 的权重设为 4 位或更少：它是最大的层，却很少是最敏感的。</translation>
    </message>
    <message>
        <source>Click the cell, type `4` and press Enter.</source>
        <translation>点击单元格，输入 `4` 并按 Enter。</translation>
    </message>
    <message>
        <source>There are several measures of harm. They do not always agree on the order of the layers; ρ says how far they do. Where it is low, trust what was measured on pictures more than an estimate.</source>
        <translation>衡量损害的度量有多种。它们对各层的排序并不总是一致；ρ 表示一致的程度。若其值较低，应更相信用图片测得的结果，而不是估计值。</translation>
    </message>
    <message>
        <source>One layer alone is not all of them together: errors add up. The tour on allocation chooses all bits at once.</source>
        <translation>单独一层与所有层一起不同：误差会累加。位宽分配导览会同时选择所有位宽。</translation>
    </message>
    <message>
        <source>Training with quantization</source>
        <translation>量化训练</translation>
    </message>
    <message>
        <source>Train a plan of few bits, watch it learn, and read its accuracy.</source>
        <translation>训练一个低位宽方案，观察其学习过程，并查看其准确率。</translation>
    </message>
    <message>
        <source>Rounding trained weights hurts where bits are few. Training *with* the rounding in place lets the network find weights that survive it. That is quantization-aware training, QAT.</source>
        <translation>位少时，对训练好的权重做舍入会造成损害。*带着*舍入训练，可使网络找到经得起舍入的权重。这就是量化感知训练，即 QAT。</translation>
    </message>
    <message>
        <source>Choose the preset **mixed_aggressive**: 8 bits in the first layer, 6 in the last, 3 and 4 between.</source>
        <translation>选择预设 **mixed_aggressive**：首层 8 位，末层 6 位，中间 3 位和 4 位。</translation>
    </message>
    <message>
        <source>The panel **Setup** says how it is trained, and on which pictures. Open it.</source>
        <translation>**设置**面板说明如何训练，以及用哪些图片训练。请打开它。</translation>
    </message>
    <message>
        <source>Give it **8** epochs: passes over all training pictures.</source>
        <translation>设为 **8** 个轮次，即遍历所有训练图片的次数。</translation>
    </message>
    <message>
        <source>Click into the field, type `8` and press Enter.</source>
        <translation>点击该输入框，输入 `8` 并按 Enter。</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R. The engine works in a process of its own; you may go on working meanwhile.</source>
        <translation>按“运行”或 Ctrl+R。引擎在独立的进程中工作；在此期间可以继续操作。</translation>
    </message>
    <message>
        <source>The loss of single steps jumps; look at its trend. The accuracy is that on *test* pictures, measured after each epoch with the bits in place. Wait for the end.</source>
        <translation>单步的损失会跳动；请看其趋势。准确率是*测试*图片上的准确率，每个轮次之后在量化生效的情况下测量。请等待结束。</translation>
    </message>
    <message>
        <source>The run stands in this list, with its accuracy and what is **uncertain** about it: with 500 test pictures, “± 4 %” means that another set of pictures could well give 4 points more or less.</source>
        <translation>运行显示在此列表中，并给出其准确率和**不确定性**：在 500 张测试图片下，“± 4 %”表示换一组图片，结果很可能高或低 4 个百分点。</translation>
    </message>
    <message>
        <source>Chance is also in the training: another seed, another result. **this plan, 3 seeds** trains it three times. Choose it if you like, or go on.</source>
        <translation>训练中也有偶然性：随机种子不同，结果就不同。**当前方案，3 个随机种子**会训练三次。可以选择它，也可以继续。</translation>
    </message>
    <message>
        <source>Open the picker beside Run. Nothing starts until Run is pressed.</source>
        <translation>打开“运行”旁的选择器。按下“运行”之前不会启动任何内容。</translation>
    </message>
    <message>
        <source>You have trained a network at few bits. A run is a folder on the disk: it can be stopped, resumed, compared and exported, from this list.</source>
        <translation>您已用低位宽训练了一个网络。运行是磁盘上的一个文件夹：可在此列表中停止、恢复、比较和导出。</translation>
    </message>
</context>
<context>
    <name>bitsmith::AccuracyStrip</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Live accuracy</source>
        <translation>实时准确率</translation>
    </message>
    <message>
        <source>Measures the accuracy of the plan as it is edited: the trained network quantized to it without training</source>
        <translation>在编辑方案时测量其准确率：将训练好的网络按方案做免训练量化</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 points against float</source>
        <translation>相对于浮点 %1 个百分点</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>loading %1…</source>
        <translation>正在加载 %1…</translation>
    </message>
    <message>
        <source>by sensitivity, being measured on %1</source>
        <translation>依据敏感度，正在 %1 上测量</translation>
    </message>
    <message>
        <source>being measured on %1…</source>
        <translation>正在 %1 上测量…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n picture(s) · %2</source>
        <translation>
            <numerusform>%1 · %n 张图片 · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 right of %n test picture(s); 95 % interval %2 to %3; %4 in float. What Quantize without training gives for this plan on %5, with ranges from its calibration pictures.</source>
        <translation>
            <numerusform>%n 张测试图片中有 %1 张正确；95% 区间：%2 至 %3；浮点为 %4。此值即在 %5 上对该方案“免训练量化”的结果，范围取自其校准图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted from the newest sensitivity run, each layer&apos;s drop in accuracy added up: a guess until it is measured.</source>
        <translation>由最新的敏感度运行预测，将各层的准确率下降相加：在测量之前只是推测。</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceActions</name>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdvicePanel</name>
    <message>
        <source>The plan follows every guideline that is checked.</source>
        <translation>该方案符合所检查的全部准则。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dismissed</source>
        <translation>
            <numerusform>显示已忽略的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>应用：%1</translation>
    </message>
    <message>
        <source>Changes the plan so, in one step to undo; locked layers keep theirs</source>
        <translation>据此更改方案，一步即可撤销；已锁定的层保持不变</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>忽略：%1</translation>
    </message>
    <message>
        <source>Puts this advice away for this network; it can be shown again</source>
        <translation>对此网络不再显示该建议；可重新显示</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 个百分点</translation>
    </message>
    <message numerus="yes">
        <source>“%1” against “%2”: %3, 95 % interval %4 to %5, on %n picture(s).</source>
        <translation>
            <numerusform>“%1”与“%2”相比：%3，95% 区间：%4 至 %5，基于 %n 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(“%1”, %n picture(s); each layer alone)</source>
        <translation>
            <numerusform>（“%1”，%n 张图片；各层单独测量）</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight memory %1 → %2.</source>
        <translation>权重内存 %1 → %2。</translation>
    </message>
    <message>
        <source>The ends often mind most, and have few weights. Measure sensitivity to know it here.</source>
        <translation>首末两层往往最敏感，而权重很少。请测量敏感度，以了解此网络的情况。</translation>
    </message>
    <message>
        <source>8 bits in place of %1 are worth %2 of accuracy there; at inner layers with as few bits the median is %3</source>
        <translation>在该处以 8 位代替 %1 位，可使准确率提高 %2；在位宽同样低的中间层，中位数为 %3</translation>
    </message>
    <message>
        <source>Rounding alone loses much at 4 bits and fewer.</source>
        <translation>在 4 位及以下，仅做舍入会损失很多准确率。</translation>
    </message>
    <message>
        <source>No detectable difference yet:</source>
        <translation>尚无可检出的差异：</translation>
    </message>
    <message>
        <source>Train the network in fp32 first, to begin from it.</source>
        <translation>请先以 fp32 训练网络，再由此开始。</translation>
    </message>
    <message>
        <source>Applying begins training with the weights of the newest fp32 run.</source>
        <translation>应用后，将以最新 fp32 运行的权重开始训练。</translation>
    </message>
    <message>
        <source>Start at 8 bits for weights and activations</source>
        <translation>权重和激活从 8 位开始</translation>
    </message>
    <message>
        <source>Protect the first layer: %1 to 8 bits</source>
        <translation>保护首层：将 %1 设为 8 位</translation>
    </message>
    <message>
        <source>Protect the last layer: %1 to 8 bits</source>
        <translation>保护末层：将 %1 设为 8 位</translation>
    </message>
    <message>
        <source>Measure sensitivity before going low</source>
        <translation>降低位宽前先测量敏感度</translation>
    </message>
    <message>
        <source>Let sensitivity guide: exchange the bits of %1 and %2</source>
        <translation>以敏感度为依据：交换 %1 和 %2 的位宽</translation>
    </message>
    <message>
        <source>Match the hardware: %1</source>
        <translation>与硬件匹配：%1</translation>
    </message>
    <message>
        <source>Train with quantization: %1 at 4 bits or fewer</source>
        <translation>量化训练：%1 为 4 位或更少</translation>
    </message>
    <message>
        <source>8 bits seldom cost accuracy and show what fewer are measured against. No run with 8/8 and one in fp32 on the same pictures are at hand.</source>
        <translation>8 位很少损失准确率，可作为衡量更低位宽的基准。目前没有使用相同图片的 8/8 运行和 fp32 运行。</translation>
    </message>
    <message>
        <source>%1: fewer than 8 bits, and no sensitivity of this network has been measured. Start it in the panel Sensitivity.</source>
        <translation>%1：低于 8 位，而此网络的敏感度尚未测量。请在敏感度面板中启动测量。</translation>
    </message>
    <message>
        <source>%1 minds few bits more than %2: worth %3 of accuracy</source>
        <translation>%1 对低位宽比 %2 更敏感：可使准确率提高 %3</translation>
    </message>
    <message>
        <source>%1: not executed as chosen on %2 but wider.</source>
        <translation>%1：在 %2 上不按所选方式执行，而是以更大的位宽执行。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算得出</translation>
    </message>
    <message>
        <source>rule of thumb</source>
        <translation>经验法则</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>此处不适用</translation>
    </message>
</context>
<context>
    <name>bitsmith::AgreementTable</name>
    <message>
        <source>one may stand in for the other on this network</source>
        <translation>在此网络上二者可以互相替代</translation>
    </message>
    <message>
        <source>a fair guide on this network</source>
        <translation>在此网络上可作参考</translation>
    </message>
    <message>
        <source>one must not stand in for the other on this network</source>
        <translation>在此网络上二者不可互相替代</translation>
    </message>
    <message>
        <source>too few different values to tell</source>
        <translation>不同的值太少，无法判断</translation>
    </message>
    <message>
        <source>%1 and %2: Spearman&apos;s ρ %3 and Kendall&apos;s τ %4 over %5 cells, ρ %6 between layers: %7</source>
        <translation>%1 与 %2：在 %5 个单元格上 Spearman ρ 为 %3，Kendall τ 为 %4；层间 ρ 为 %6：%7</translation>
    </message>
    <message>
        <source>Rank agreement of the metrics</source>
        <translation>各度量的排序一致性</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationActions</name>
    <message>
        <source>&amp;Allocate bits…</source>
        <translation>分配位宽(&amp;A)…</translation>
    </message>
    <message>
        <source>The best bits for each layer within budgets, by a sensitivity run (Ctrl+B)</source>
        <translation>依据敏感度运行，在预算内为各层选出最佳位宽 (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationDialog</name>
    <message>
        <source>Allocate bits</source>
        <translation>分配位宽</translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation>敏感度(&amp;S)</translation>
    </message>
    <message>
        <source>The sensitivity run that says what each layer&apos;s bits are worth</source>
        <translation>说明各层位宽价值的敏感度运行</translation>
    </message>
    <message>
        <source>M&amp;etric</source>
        <translation>度量(&amp;T)</translation>
    </message>
    <message>
        <source>Its sum over the layers is made as small as the budgets allow</source>
        <translation>在预算允许的范围内使其各层之和最小</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>exact: the best plan, with a proof; greedy: most benefit per cost first; notebook: 8, 6 or 4 bits by the thresholds 0.05 and 0.02, then adjusted</source>
        <translation>精确：最优方案，并附证明；贪心：优先选择单位成本收益最大者；笔记本：按阈值 0.05 和 0.02 取 8、6 或 4 位，然后调整</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>笔记本</translation>
    </message>
    <message>
        <source>A&amp;ctivations</source>
        <translation>激活(&amp;C)</translation>
    </message>
    <message>
        <source>Whether activation bits are chosen with the weight bits, or stay fixed</source>
        <translation>激活位宽与权重位宽一同选择，还是保持不变</translation>
    </message>
    <message>
        <source>C&amp;urve over</source>
        <translation>曲线横轴(&amp;U)</translation>
    </message>
    <message>
        <source>The cost that the curve of optimal plans runs over</source>
        <translation>最优方案曲线所沿的成本</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Put the plan into the precision table; one step to undo</source>
        <translation>将方案填入精度表；一步即可撤销</translation>
    </message>
    <message>
        <source>Apply and m&amp;easure</source>
        <translation>应用并测量(&amp;E)</translation>
    </message>
    <message>
        <source>chosen too</source>
        <translation>一同选择</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>There is no finished sensitivity run of this network yet. Press “Measure sensitivity” in the Sensitivity panel; what it measures is what bits are allocated by.</source>
        <translation>此网络尚无已完成的敏感度运行。请在敏感度面板中按“测量敏感度”；位宽将依据其测量结果分配。</translation>
    </message>
    <message>
        <source>Put the plan into the table, and quantize the trained run that was probed to it without training (PTQ): shows what the prediction is worth</source>
        <translation>将方案填入精度表，并按它对所探测的已训练运行进行免训练量化 (PTQ)：可看出预测是否可靠</translation>
    </message>
    <message>
        <source>The sensitivity does not say which trained run was probed</source>
        <translation>该敏感度运行未说明探测的是哪个已训练运行</translation>
    </message>
    <message>
        <source>No proof: this method does not tell how far from the best it is.</source>
        <translation>无证明：此方法不说明与最优相差多少。</translation>
    </message>
    <message>
        <source>Proven: no plan within the budgets has a smaller score.</source>
        <translation>已证明：预算内没有得分更小的方案。</translation>
    </message>
    <message>
        <source>Not proven to be the best: a plan could be better by at most %1 (bitsmith-cli allocate searches longer).</source>
        <translation>未证明为最优：其他方案最多可能再优 %1（bitsmith-cli allocate 会搜索更久）。</translation>
    </message>
    <message>
        <source>Greedy finds no plan within these budgets.</source>
        <translation>贪心法在这些预算内找不到方案。</translation>
    </message>
    <message>
        <source>Greedy finds the same score.</source>
        <translation>贪心法得到相同的得分。</translation>
    </message>
    <message>
        <source> (%1 %)</source>
        <translation> (%1%)</translation>
    </message>
    <message>
        <source>Greedy loses %1 more%2.</source>
        <translation>贪心法多损失 %1%2。</translation>
    </message>
    <message>
        <source>Greedy loses %1 less%2.</source>
        <translation>贪心法少损失 %1%2。</translation>
    </message>
    <message>
        <source>Predicted: accuracy %1 %, from %2 % before. A prediction from single layers, not a measurement.</source>
        <translation>预测：准确率 %1%，原为 %2%。这是由单层推算的预测，并非测量结果。</translation>
    </message>
    <message>
        <source>Predicted: loss %1, from %2 before. A prediction from single layers, not a measurement.</source>
        <translation>预测：损失 %1，原为 %2。这是由单层推算的预测，并非测量结果。</translation>
    </message>
    <message>
        <source>Score %1: %2. It ranks plans, and foretells no accuracy.</source>
        <translation>得分 %1：%2。它用于方案排序，不能预示准确率。</translation>
    </message>
    <message>
        <source>Measured: accuracy %1 % (95 %: %2 to %3 %), loss %4, by the run “%5” (%6).</source>
        <translation>实测：准确率 %1%（95% 区间：%2% 至 %3%），损失 %4，来自运行“%5”（%6）。</translation>
    </message>
    <message>
        <source>Not measured yet: no run has these bits.</source>
        <translation>尚未测量：没有运行采用这些位宽。</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>位宽分配</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationPlot</name>
    <message>
        <source>Budget: %1</source>
        <translation>预算：%1</translation>
    </message>
    <message numerus="yes">
        <source>All %n optimal plans; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>全部 %n 个最优方案；圆点处下一位的收益开始变小。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>%n 个最优方案，其间可能还有其他方案；圆点处下一位的收益开始变小。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring: this plan.</source>
        <translation>圆环：当前方案。</translation>
    </message>
    <message>
        <source>Diamond: greedy.</source>
        <translation>菱形：贪心法。</translation>
    </message>
    <message>
        <source>Dashed: the budget.</source>
        <translation>虚线：预算。</translation>
    </message>
    <message>
        <source>Click a point to take its plan.</source>
        <translation>点击一个点以采用其方案。</translation>
    </message>
    <message>
        <source>From here the next bit pays less than before</source>
        <translation>从此处起，下一位的收益比之前小</translation>
    </message>
</context>
<context>
    <name>bitsmith::AnalysisRunPicker</name>
    <message>
        <source>no run yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>of the layer’s output with only this layer quantized</source>
        <translation>仅量化此层时该层的输出</translation>
    </message>
    <message>
        <source>of the trained weights</source>
        <translation>训练后的权重</translation>
    </message>
</context>
<context>
    <name>bitsmith::ArmChart</name>
    <message>
        <source>Results of the arms</source>
        <translation>各实验组的结果</translation>
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
        <translation>%1 · 点：随机种子，柱：均值，线：95% 区间</translation>
    </message>
</context>
<context>
    <name>bitsmith::BaselineStrip</name>
    <message>
        <source>Compression</source>
        <translation>压缩比</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>激活峰值</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>平均位宽</translation>
    </message>
    <message>
        <source>The change is against the same network in fp32.</source>
        <translation>变化量相对于同一网络的 fp32 版本。</translation>
    </message>
    <message>
        <source>32 / mean weight bits, over the weights of these layers</source>
        <translation>32 / 平均权重位宽，按这些层的权重计算</translation>
    </message>
    <message>
        <source>Mean bits over the weights of these layers, biases not counted</source>
        <translation>这些层权重的平均位宽，不计偏置</translation>
    </message>
</context>
<context>
    <name>bitsmith::BudgetPanel</name>
    <message>
        <source>%1 to %2</source>
        <comment>least and most of a budget</comment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::CalibrationForm</name>
    <message>
        <source> pictures</source>
        <translation> 张图片</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>偏置校正</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>重新估计批归一化</translation>
    </message>
    <message>
        <source>Equalize layers</source>
        <translation>均衡各层</translation>
    </message>
    <message>
        <source> steps a layer</source>
        <translation> 步/层</translation>
    </message>
    <message>
        <source>smallest and largest value seen</source>
        <translation>所见的最小值和最大值</translation>
    </message>
    <message>
        <source>moving average of the batches&apos; extremes, as in training</source>
        <translation>各批次极值的移动平均，与训练时相同</translation>
    </message>
    <message>
        <source>the share given below lies inside the range</source>
        <translation>下方给定比例的值落在范围内</translation>
    </message>
    <message>
        <source>least mean squared quantization error</source>
        <translation>均方量化误差最小</translation>
    </message>
    <message>
        <source>least KL divergence of the quantized from the float histogram</source>
        <translation>量化直方图相对浮点直方图的 KL 散度最小</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起始权重</translation>
    </message>
    <message>
        <source>Folder of a trained run whose weights training begins with; empty: weights drawn from the seed. Quantizing without training takes the selected run instead.</source>
        <translation>已训练运行的文件夹，训练从其权重开始；留空：按随机种子生成权重。免训练量化则使用所选的运行。</translation>
    </message>
    <message>
        <source>Range by</source>
        <translation>范围确定方式</translation>
    </message>
    <message>
        <source>How the range of each activation is found when a trained run is quantized without training</source>
        <translation>对已训练运行进行免训练量化时，如何确定各激活的范围</translation>
    </message>
    <message>
        <source>Percentile, %</source>
        <translation>百分位数，%</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range; for percentile only</source>
        <translation>落在范围内的值所占比例；仅用于 percentile</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Training pictures that ranges are taken from, never augmented and always the same; 0 takes all</source>
        <translation>用于确定范围的训练图片，不做增强且始终相同；0 表示全部</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>每次处理的图片数</translation>
    </message>
    <message>
        <source>Takes the mean error of each layer&apos;s output from its bias, layer by layer</source>
        <translation>逐层从偏置中减去该层输出的平均误差</translation>
    </message>
    <message>
        <source>Takes the running statistics of batch norms anew, with quantization in force</source>
        <translation>在量化生效的情况下重新计算批归一化的滑动统计量</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What is done with the weights when a trained run is quantized without training</source>
        <translation>对已训练运行进行免训练量化时，对权重做何处理</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>舍入</translation>
    </message>
    <message>
        <source>nearest: each weight goes to the nearest level; adaptive (AdaRound): up or down, whichever keeps the layer&apos;s output on the calibration pictures</source>
        <translation>nearest：每个权重取最近的量化级；adaptive (AdaRound)：向上或向下取整，以更好地保持该层在校准图片上的输出为准</translation>
    </message>
    <message>
        <source>Optimize for</source>
        <translation>优化步数</translation>
    </message>
    <message>
        <source>Steps that adaptive rounding takes for each layer</source>
        <translation>自适应舍入为每层执行的步数</translation>
    </message>
    <message>
        <source>Evens out the ranges of channels of successive layers first; helps weights that are quantized per tensor</source>
        <translation>先均衡相邻各层通道的范围；有助于按张量量化的权重</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <source>weights of the file</source>
        <translation>文件中的权重</translation>
    </message>
</context>
<context>
    <name>bitsmith::Chart</name>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>另存为 SVG…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>将数据另存为 CSV…</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Size, resolution, colours…</source>
        <translation>大小、分辨率、颜色…</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExport</name>
    <message>
        <source>%1: %2 × %3 pixels are too many; choose a smaller size or resolution</source>
        <translation>%1：%2 × %3 像素过多；请选择较小的尺寸或分辨率</translation>
    </message>
    <message>
        <source>%1: a chart can be saved as .png, .svg, .pdf or .csv</source>
        <translation>%1：图表可以保存为 .png、.svg、.pdf 或 .csv</translation>
    </message>
    <message>
        <source>%1: the chart could not be drawn; make its panel larger and try again</source>
        <translation>%1：无法绘制图表；请放大其面板后重试</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1：无法写入（%2）；请选择其他文件夹</translation>
    </message>
    <message>
        <source>%1 × %2 pixels cannot be copied; choose another size or resolution</source>
        <translation>无法复制 %1 × %2 像素；请选择其他尺寸或分辨率</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExportDialog</name>
    <message>
        <source>As on the &amp;screen</source>
        <translation>与屏幕相同(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>大小的单位</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Pixels an inch. More of them make finer lines in mm, and in pixels larger type: 96 is as on the screen, 300 is for print.</source>
        <translation>每英寸像素数。数值越大，以毫米计时线条越精细，以像素计时文字越大：96 与屏幕相同，300 适合印刷。</translation>
    </message>
    <message>
        <source>For paper and slides, whatever the theme of the window is</source>
        <translation>用于纸张和幻灯片，不受窗口主题影响</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels, %3</source>
        <translation>%L1 × %L2 像素，%3</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomActions</name>
    <message>
        <source>Classroom</source>
        <translation>课堂</translation>
    </message>
    <message>
        <source>Train step &amp;by step</source>
        <translation>逐步训练(&amp;B)</translation>
    </message>
    <message>
        <source>Begins training this plan in the panel Classroom, paused before its first step</source>
        <translation>在课堂面板中开始训练此方案，并在第一步之前暂停</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32，未量化</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin</source>
        <comment>button</comment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Begins training this plan, paused before its first step</source>
        <translation>开始训练此方案，并在第一步之前暂停</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>button</comment>
        <translation>单步</translation>
    </message>
    <message>
        <source>Trains so many batches, and pauses</source>
        <translation>训练指定数量的批次后暂停</translation>
    </message>
    <message>
        <source>Batches of a step</source>
        <translation>每步的批次数</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>慢速</translation>
    </message>
    <message>
        <source>A batch every 0.4 seconds</source>
        <translation>每 0.4 秒一个批次</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops the training; it can be resumed from its last epoch in the list of runs</source>
        <translation>停止训练；可在运行列表中从其最后一个轮次恢复</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>The engine said something that is not understood: %1</source>
        <translation>无法理解引擎给出的信息：%1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pauses before the next batch</source>
        <translation>在下一个批次之前暂停</translation>
    </message>
    <message>
        <source>Trains on, without pausing</source>
        <translation>继续训练，不再暂停</translation>
    </message>
    <message>
        <source>No training is led.</source>
        <translation>没有正在引导的训练。</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>“Begin” trains the plan of the table as Run would, but waits before each step: do a batch, look what it did to the weights of a layer, do the next. The result is the same as without pauses.</source>
        <translation>“开始”与“运行”一样训练表中的方案，但在每一步之前等待：执行一个批次，查看它对某层权重的影响，再执行下一个。结果与不暂停时相同。</translation>
    </message>
    <message>
        <source>Step %1 of %2 · epoch %3</source>
        <translation>第 %1 步，共 %2 步 · 轮次 %3</translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <source>batch: loss %1, accuracy %2 %</source>
        <translation>批次：损失 %1，准确率 %2%</translation>
    </message>
    <message>
        <source>Step %1.</source>
        <translation>步长 %1。</translation>
    </message>
    <message>
        <source>Steps %1 to %2, a channel each.</source>
        <translation>步长 %1 至 %2，每个通道一个。</translation>
    </message>
    <message>
        <source>%1 % of the weights are clipped.</source>
        <translation>%1% 的权重被截断。</translation>
    </message>
    <message>
        <source>Norm of the gradient %1.</source>
        <translation>梯度的范数为 %1。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClusterActions</name>
    <message>
        <source>Runs are done by</source>
        <translation>运行的执行者</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>One after another, or as many at the same time as is chosen</source>
        <translation>逐个进行，或按所选数量同时进行</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>集群：%1</translation>
    </message>
    <message>
        <source>▶  Run</source>
        <translation>▶  运行</translation>
    </message>
    <message>
        <source>▶  Run on %1</source>
        <translation>▶  在 %1 上运行</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandButton</name>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does the same</source>
        <translation>作用相同的 bitsmith-cli 命令行</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandPalette</name>
    <message>
        <source>Nothing is called that. A few letters of a name do.</source>
        <translation>没有叫这个名称的项目。输入名称中的几个字母即可。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command, layer, preset, panel, network or project</source>
        <translation>命令、层、预设、面板、网络或项目</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter does it, Escape leaves</source>
        <translation>方向键选择，Enter 执行，Esc 离开</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>找到的命令</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonActions</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonBar</name>
    <message>
        <source>Only what differs</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <source>Shows only the layers that differ: the filter is:different</source>
        <translation>仅显示有差异的层：筛选条件为 is:different</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>Back to the plan alone</source>
        <translation>只显示当前方案</translation>
    </message>
    <message>
        <source>Compared with %1: the same plan</source>
        <translation>与 %1 比较：方案相同</translation>
    </message>
    <message>
        <source>Compared with %1: %2 in %3</source>
        <translation>与 %1 比较：%2，分布在 %3 中</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>%n 个单元格不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonDialog</name>
    <message>
        <source>Runs side by side</source>
        <translation>运行并列比较</translation>
    </message>
    <message>
        <source>Results and costs of the runs</source>
        <translation>各运行的结果和成本</translation>
    </message>
    <message>
        <source>Results and costs</source>
        <translation>结果和成本</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Fewer than two of these runs have a measured accuracy: there is nothing to test yet.</source>
        <translation>这些运行中有实测准确率的不足两个：尚无可检验的内容。</translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>保存比较</translation>
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
        <translation>任务</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>accuracy (95 % interval)</source>
        <translation>准确率（95% 区间）</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>测试图片</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>layer (weight / activation bits)</source>
        <translation>层（权重 / 激活位宽）</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConfusionChart</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>taken for</source>
        <translation>判为</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 pictures, %4 % of the label&apos;s</source>
        <translation>%1 被判为 %2：%3 张图片，占该标签的 %4%</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConstraintTable</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Now w/a</source>
        <translation>当前 w/a</translation>
    </message>
    <message>
        <source>Plan w/a</source>
        <translation>方案 w/a</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
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
        <translation>锁定</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>Weight and activation bits in the document</source>
        <translation>文档中的权重和激活位宽</translation>
    </message>
    <message>
        <source>Weight and activation bits that the allocation gives</source>
        <translation>分配结果给出的权重和激活位宽</translation>
    </message>
    <message>
        <source>The layer&apos;s part of the predicted loss. * measured less than at more bits, and raised to that</source>
        <translation>该层在预测损失中所占的部分。* 测得值小于更高位宽时的值，已上调至该值</translation>
    </message>
    <message>
        <source>Fewest weight bits that the layer may get</source>
        <translation>该层可获得的最小权重位宽</translation>
    </message>
    <message>
        <source>Most weight bits that the layer may get</source>
        <translation>该层可获得的最大权重位宽</translation>
    </message>
    <message>
        <source>The layer keeps the bits that it has now</source>
        <translation>该层保持当前位宽</translation>
    </message>
    <message>
        <source>Layers with the same letter get the same bits, as those must whose outputs are added up</source>
        <translation>字母相同的层采用相同位宽；输出相加的层必须如此</translation>
    </message>
    <message>
        <source>Locked in the precision table</source>
        <translation>已在精度表中锁定</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>实测：%1</translation>
    </message>
    <message>
        <source>Bounds, locks and ties of the layers</source>
        <translation>各层的界限、锁定与绑定</translation>
    </message>
</context>
<context>
    <name>bitsmith::CoreText</name>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Uniform levels over the range of the values</source>
        <translation>在数值范围上均匀分布的量化级</translation>
    </message>
    <message>
        <source>LSQ</source>
        <translation>LSQ</translation>
    </message>
    <message>
        <source>Uniform levels whose step is learned</source>
        <translation>步长通过学习得到的均匀量化级</translation>
    </message>
    <message>
        <source>LSQ+</source>
        <translation>LSQ+</translation>
    </message>
    <message>
        <source>Uniform levels whose step and offset are learned</source>
        <translation>步长和偏移通过学习得到的均匀量化级</translation>
    </message>
    <message>
        <source>PACT</source>
        <translation>PACT</translation>
    </message>
    <message>
        <source>Uniform levels up to a clip that is learned</source>
        <translation>截断值通过学习得到的均匀量化级</translation>
    </message>
    <message>
        <source>DoReFa</source>
        <translation>DoReFa</translation>
    </message>
    <message>
        <source>Uniform levels of the weights&apos; hyperbolic tangent</source>
        <translation>权重双曲正切的均匀量化级</translation>
    </message>
    <message>
        <source>Learned levels</source>
        <translation>可学习量化级</translation>
    </message>
    <message>
        <source>As many levels as the bits allow, each of them learned</source>
        <translation>量化级数达到位宽所允许的数量，每一级都通过学习得到</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>码本</translation>
    </message>
    <message>
        <source>Levels that k-means finds in the layer&apos;s weights</source>
        <translation>由 k-means 在该层权重中找到的量化级</translation>
    </message>
    <message>
        <source>Powers of two</source>
        <translation>2 的幂</translation>
    </message>
    <message>
        <source>Zero and powers of two: a shift instead of a multiplication</source>
        <translation>零和 2 的幂：以移位代替乘法</translation>
    </message>
    <message>
        <source>Sums of powers of two</source>
        <translation>2 的幂之和</translation>
    </message>
    <message>
        <source>Sums of two powers of two: two shifts and an addition</source>
        <translation>两个 2 的幂之和：两次移位和一次加法</translation>
    </message>
    <message>
        <source>Ternary</source>
        <translation>三值</translation>
    </message>
    <message>
        <source>-α, 0 and α, the threshold at 0.7 of the mean magnitude</source>
        <translation>-α、0 和 α，阈值为平均绝对值的 0.7 倍</translation>
    </message>
    <message>
        <source>Parametric</source>
        <translation>参数化</translation>
    </message>
    <message>
        <source>Step and range are learned, the bits follow from them</source>
        <translation>步长和范围通过学习得到，位宽由此推得</translation>
    </message>
    <message>
        <source>Adaptive bits</source>
        <translation>自适应位宽</translation>
    </message>
    <message>
        <source>A small predictor chooses the bits for each picture</source>
        <translation>由小型预测器为每张图片选择位宽</translation>
    </message>
    <message>
        <source>ONNX with Quantize/Dequantize</source>
        <translation>带 Quantize/Dequantize 的 ONNX</translation>
    </message>
    <message>
        <source>ONNX with integer weights and Quantize/Dequantize nodes, for ONNX Runtime and TensorRT</source>
        <translation>带整数权重和 Quantize/Dequantize 节点的 ONNX，用于 ONNX Runtime 和 TensorRT</translation>
    </message>
    <message>
        <source>QONNX</source>
        <translation>QONNX</translation>
    </message>
    <message>
        <source>ONNX with Quant nodes of any bits, for FINN and hls4ml</source>
        <translation>带任意位宽 Quant 节点的 ONNX，用于 FINN 和 hls4ml</translation>
    </message>
    <message>
        <source>ONNX, float</source>
        <translation>ONNX，浮点</translation>
    </message>
    <message>
        <source>ONNX with float weights as they are deployed</source>
        <translation>带部署时浮点权重的 ONNX</translation>
    </message>
    <message>
        <source>Plan and ranges as JSON</source>
        <translation>方案和范围（JSON）</translation>
    </message>
    <message>
        <source>Plan, scales and ranges as JSON</source>
        <translation>以 JSON 表示的方案、缩放和范围</translation>
    </message>
    <message>
        <source>Plan and ranges as CSV</source>
        <translation>方案和范围（CSV）</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>相同内容的表格</translation>
    </message>
    <message>
        <source>AIMET encodings</source>
        <translation>AIMET 编码</translation>
    </message>
    <message>
        <source>Encodings of AIMET, with the float model that they speak of</source>
        <translation>AIMET 的编码，并附其所描述的浮点模型</translation>
    </message>
    <message>
        <source>NNCF configuration</source>
        <translation>NNCF 配置</translation>
    </message>
    <message>
        <source>Bits as a configuration of NNCF</source>
        <translation>以 NNCF 配置表示的位宽</translation>
    </message>
    <message>
        <source>HAWQ bit configuration</source>
        <translation>HAWQ 位宽配置</translation>
    </message>
    <message>
        <source>Bits as HAWQ&apos;s dictionary</source>
        <translation>以 HAWQ 字典表示的位宽</translation>
    </message>
    <message>
        <source>C header</source>
        <translation>C 头文件</translation>
    </message>
    <message>
        <source>C header with packed integer weights, scales and an unpacker</source>
        <translation>带紧密打包的整数权重、缩放和解包函数的 C 头文件</translation>
    </message>
    <message>
        <source>Model Explorer overlays</source>
        <translation>Model Explorer 叠加层</translation>
    </message>
    <message>
        <source>Bits, weight error and sensitivity of each layer as overlays of Model Explorer, with the model</source>
        <translation>以 Model Explorer 叠加层表示的各层位宽、权重误差和敏感度，并附模型</translation>
    </message>
    <message>
        <source>3 convolutions and 2 linear layers, batch norm, ReLU, dropout</source>
        <translation>3 个卷积层和 2 个线性层，批归一化、ReLU、dropout</translation>
    </message>
    <message>
        <source>2 convolutions and 3 linear layers, the classic for digits</source>
        <translation>2 个卷积层和 3 个线性层，数字识别的经典网络</translation>
    </message>
    <message>
        <source>6 wide convolutions and 1 linear layer, of papers on few bits</source>
        <translation>6 个宽卷积层和 1 个线性层，见于低位宽论文</translation>
    </message>
    <message>
        <source>residual network of MLPerf Tiny, one block a stage</source>
        <translation>MLPerf Tiny 的残差网络，每个阶段一个块</translation>
    </message>
    <message>
        <source>residual network of 20 layers for small pictures</source>
        <translation>用于小图片的 20 层残差网络</translation>
    </message>
    <message>
        <source>the same of 32 layers</source>
        <translation>同上，32 层</translation>
    </message>
    <message>
        <source>the same of 56 layers</source>
        <translation>同上，56 层</translation>
    </message>
    <message>
        <source>20 layers, shortcuts without parameters, as many pretrained weights have</source>
        <translation>20 层，无参数的捷径连接，许多预训练权重采用此结构</translation>
    </message>
    <message>
        <source>32 layers, shortcuts without parameters</source>
        <translation>32 层，无参数的捷径连接</translation>
    </message>
    <message>
        <source>56 layers, shortcuts without parameters</source>
        <translation>56 层，无参数的捷径连接</translation>
    </message>
    <message>
        <source>inverted residuals with depthwise convolutions, 6 blocks</source>
        <translation>采用深度卷积的倒残差，6 个块</translation>
    </message>
    <message>
        <source>MobileNet at a quarter of the width, of MLPerf Tiny, for 96×96 pictures</source>
        <translation>宽度为四分之一的 MobileNet，来自 MLPerf Tiny，用于 96×96 图片</translation>
    </message>
    <message>
        <source>MobileNetV2 at 0.35 of the width for small pictures</source>
        <translation>宽度为 0.35 的 MobileNetV2，用于小图片</translation>
    </message>
    <message>
        <source>keyword spotting network of MLPerf Tiny, for 49×10 spectrograms</source>
        <translation>MLPerf Tiny 的关键词识别网络，用于 49×10 的频谱图</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>压缩比</translation>
    </message>
    <message>
        <source>weight memory</source>
        <translation>权重内存</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>平均权重位宽</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>70,000 grey pictures of clothes, 28×28, 10 classes</source>
        <translation>70,000 张服装灰度图片，28×28，10 个类别</translation>
    </message>
    <message>
        <source>70,000 handwritten digits, 28×28, 10 classes</source>
        <translation>70,000 个手写数字，28×28，10 个类别</translation>
    </message>
    <message>
        <source>60,000 colour pictures, 32×32, 10 classes</source>
        <translation>60,000 张彩色图片，32×32，10 个类别</translation>
    </message>
    <message>
        <source>generated colour pictures of shapes, 32×32, 10 classes; always there</source>
        <translation>生成的形状彩色图片，32×32，10 个类别；始终可用</translation>
    </message>
    <message>
        <source>a folder with any pair of IDX files named as MNIST&apos;s</source>
        <translation>文件夹，其中含有任意一对按 MNIST 方式命名的 IDX 文件</translation>
    </message>
    <message>
        <source>a folder of pictures with one folder a class</source>
        <translation>图片文件夹，每个类别一个子文件夹</translation>
    </message>
    <message>
        <source>mean 0, deviation 1 over the chosen training pictures</source>
        <translation>对所选训练图片，均值为 0、标准差为 1</translation>
    </message>
    <message>
        <source>pixels from 0 to 1</source>
        <translation>像素值 0 至 1</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-10</source>
        <translation>CIFAR-10 的均值和标准差</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-100</source>
        <translation>CIFAR-100 的均值和标准差</translation>
    </message>
    <message>
        <source>means and deviations of ImageNet, as torchvision&apos;s networks take them</source>
        <translation>ImageNet 的均值和标准差，与 torchvision 网络所用相同</translation>
    </message>
    <message>
        <source>pixels from -1 to 1, as TensorFlow&apos;s networks take them</source>
        <translation>像素值 -1 至 1，与 TensorFlow 网络所用相同</translation>
    </message>
    <message>
        <source>pixels from 0 to 255</source>
        <translation>像素值 0 至 255</translation>
    </message>
    <message>
        <source>predicted accuracy drop</source>
        <translation>预测的准确率下降</translation>
    </message>
    <message>
        <source>predicted loss increase, nats</source>
        <translation>预测的损失增加，nat</translation>
    </message>
    <message>
        <source>sum of Fisher estimates, nats</source>
        <translation>Fisher 估计之和，nat</translation>
    </message>
    <message>
        <source>sum of Hessian estimates, nats</source>
        <translation>Hessian 估计之和，nat</translation>
    </message>
    <message>
        <source>predicted output noise, of the signal&apos;s power</source>
        <translation>预测的输出噪声，相对于信号功率</translation>
    </message>
    <message>
        <source>predicted KL divergence of the output, nats</source>
        <translation>预测的输出 KL 散度，nat</translation>
    </message>
    <message>
        <source>Measured with the other layers at the plan: scores count from that plan, and hold near it alone.</source>
        <translation>测量时其他层按方案量化：得分以该方案为基准，仅在其附近有效。</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>test loss, nats</source>
        <translation>测试损失，nat</translation>
    </message>
    <message>
        <source>weight memory, MB</source>
        <translation>权重内存，MB</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>超体积</translation>
    </message>
    <message>
        <source>Adaptive bit-width</source>
        <translation>自适应位宽</translation>
    </message>
    <message>
        <source>Some pictures are easy. A small predictor that looks at a layer&apos;s input can give easy pictures fewer bits.</source>
        <translation>有些图片很容易。一个查看层输入的小型预测器可以给容易的图片分配较少的位。</translation>
    </message>
    <message>
        <source>At four activation bits in the mean, bits chosen for each picture end more accurate than four bits for all.</source>
        <translation>在平均四位激活下，为每张图片选择位宽的最终准确率高于全部图片都用四位。</translation>
    </message>
    <message>
        <source>Weights at 4 bits with learned steps. Baseline: activations at 4 bits. Treatment: 2, 4 or 8 bits a picture, with a cost on the mean beyond 4.</source>
        <translation>权重 4 位，步长通过学习得到。基线：激活 4 位。处理组：每张图片 2、4 或 8 位，均值超过 4 时计入成本。</translation>
    </message>
    <message>
        <source>The notebook that this project began with proposes it and gives no figure; published work reports lower cost at like accuracy.</source>
        <translation>本项目起源的笔记本提出了这一点，但未给出数值；已发表的工作报告称，在准确率相近的情况下成本更低。</translation>
    </message>
    <message>
        <source>Rounding that keeps the output</source>
        <translation>保持输出的舍入</translation>
    </message>
    <message>
        <source>Rounding each weight up or down by what it does to the layer&apos;s output, not to the weight.</source>
        <translation>每个权重向上还是向下取整，取决于它对该层输出的影响，而不是对权重本身的影响。</translation>
    </message>
    <message>
        <source>At 3-bit weights without training, adaptive rounding keeps more accuracy than rounding to the nearest.</source>
        <translation>在 3 位权重且免训练的情况下，自适应舍入比舍入到最近值保留更多准确率。</translation>
    </message>
    <message>
        <source>The same float network to W3A8 without training, 256 calibration pictures.</source>
        <translation>同一浮点网络免训练量化到 W3A8，使用 256 张校准图片。</translation>
    </message>
    <message>
        <source>4-bit weights of ResNet-18 and ResNet-50 within about one percent of float, where rounding to the nearest level fails.</source>
        <translation>ResNet-18 和 ResNet-50 的 4 位权重与浮点相差约 1%，而舍入到最近量化级则会失败。</translation>
    </message>
    <message>
        <source>A sum of two powers keeps the shifts and spaces levels more evenly.</source>
        <translation>两个幂之和保留了移位运算，并使量化级间隔更均匀。</translation>
    </message>
    <message>
        <source>With 3-bit weights and activations, sums of powers of two end at least as accurate as powers of two (half a point allowed).</source>
        <translation>在 3 位权重和激活下，2 的幂之和的最终准确率不低于 2 的幂（允许相差半个百分点）。</translation>
    </message>
    <message>
        <source>Three epochs from the float network.</source>
        <translation>从浮点网络出发训练三个轮次。</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10: 92.45, 92.49 and 90.96 % at 4, 3 and 2 bits, from 92.96 %.</source>
        <translation>CIFAR-10 上的 ResNet-20：4、3、2 位时为 92.45%、92.49% 和 90.96%，浮点为 92.96%。</translation>
    </message>
    <message>
        <source>Batch-norm statistics at the end</source>
        <translation>最后阶段的批归一化统计量</translation>
    </message>
    <message>
        <source>Running statistics lag behind weights that jump between levels.</source>
        <translation>滑动统计量滞后于在量化级之间跳动的权重。</translation>
    </message>
    <message>
        <source>At W2A2, statistics that are frozen in the last epoch, or taken anew after it, end more accurate.</source>
        <translation>在 W2A2 下，在最后一个轮次冻结统计量，或在其后重新计算统计量，最终准确率更高。</translation>
    </message>
    <message>
        <source>Learned steps, three epochs; frozen in the last one, or re-estimated on 512 training pictures.</source>
        <translation>步长通过学习得到，三个轮次；在最后一个轮次冻结，或用 512 张训练图片重新估计。</translation>
    </message>
    <message>
        <source>Re-estimation recovers much of what oscillating weights cost low-bit networks.</source>
        <translation>重新估计可挽回权重振荡给低位宽网络造成的大部分损失。</translation>
    </message>
    <message>
        <source>Binary weights</source>
        <translation>二值权重</translation>
    </message>
    <message>
        <source>One bit a weight: its sign, times a magnitude a channel.</source>
        <translation>每个权重一位：其符号，乘以每个通道的幅值。</translation>
    </message>
    <message>
        <source>Binary weights end within two points of 2-bit ones.</source>
        <translation>二值权重的最终准确率与 2 位权重相差不超过两个百分点。</translation>
    </message>
    <message>
        <source>Three epochs from the float network, activations at 8 bits.</source>
        <translation>从浮点网络出发训练三个轮次，激活 8 位。</translation>
    </message>
    <message>
        <source>DoReFa weights of 1 bit on ResNet-20: 90.54 %, of 2 bits 91.05 %, float 92.13 %.</source>
        <translation>ResNet-20 上的 DoReFa 权重：1 位 90.54%，2 位 91.05%，浮点 92.13%。</translation>
    </message>
    <message>
        <source>Codebook against even levels, without training</source>
        <translation>码本与均匀量化级，免训练</translation>
    </message>
    <message>
        <source>k-means puts levels where weights are.</source>
        <translation>k-means 将量化级放在权重所在之处。</translation>
    </message>
    <message>
        <source>Without training, a 2-bit codebook keeps more accuracy than 2 evenly spaced bits a channel.</source>
        <translation>在免训练的情况下，2 位码本比按通道均匀分布的 2 位保留更多准确率。</translation>
    </message>
    <message>
        <source>The same float network, quantized to W2A8 without training. The codebook is one a layer, even levels have a scale a channel.</source>
        <translation>同一浮点网络免训练量化到 W2A8。码本每层一个，均匀量化级每个通道一个缩放系数。</translation>
    </message>
    <message>
        <source>Deep Compression keeps accuracy with 4-bit to 5-bit codebooks after fine-tuning.</source>
        <translation>Deep Compression 用 4 至 5 位码本，经微调后可保持准确率。</translation>
    </message>
    <message>
        <source>Distillation temperature</source>
        <translation>蒸馏温度</translation>
    </message>
    <message>
        <source>A float teacher&apos;s soft answers tell more than labels do; a temperature softens them further.</source>
        <translation>浮点教师的软答案比标签包含更多信息；温度可使其更软。</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, a teacher at temperature 1, or at 5, ends more accurate than labels alone.</source>
        <translation>在 2 位权重和激活下，温度为 1 或 5 的教师比仅用标签的最终准确率更高。</translation>
    </message>
    <message>
        <source>Min-max steps at W2A2 for three epochs; the teacher&apos;s weight in the loss is 0.5.</source>
        <translation>W2A2 下采用最小-最大步长，训练三个轮次；教师在损失中的权重为 0.5。</translation>
    </message>
    <message>
        <source>W3A8 with DoReFa on a pre-activation ResNet-20: 91.44 % without a teacher, 91.64 % at temperature 1, 80.0 % at temperature 5.</source>
        <translation>在预激活 ResNet-20 上用 DoReFa 做 W3A8：无教师 91.44%，温度 1 时 91.64%，温度 5 时 80.0%。</translation>
    </message>
    <message>
        <source>DoReFa weights</source>
        <translation>DoReFa 权重</translation>
    </message>
    <message>
        <source>A hyperbolic tangent before rounding draws large weights in, so that levels are used evenly.</source>
        <translation>舍入之前的双曲正切将较大的权重向内收拢，使各量化级得到均匀利用。</translation>
    </message>
    <message>
        <source>With 2-bit weights, DoReFa ends more accurate than rounding over the range.</source>
        <translation>在 2 位权重下，DoReFa 的最终准确率高于在范围上舍入。</translation>
    </message>
    <message>
        <source>DoReFa is the classic baseline that later methods are measured against.</source>
        <translation>DoReFa 是经典的基线，后来的方法都与之比较。</translation>
    </message>
    <message>
        <source>Dynamic fractional training</source>
        <translation>动态分数训练</translation>
    </message>
    <message>
        <source>The mean bits that pictures are given may fall while training goes on.</source>
        <translation>随着训练的进行，分配给图片的平均位宽可以下降。</translation>
    </message>
    <message>
        <source>A budget that falls from 8 to 4 mean bits ends at least as accurate as 4 mean bits throughout (half a point allowed).</source>
        <translation>平均位宽预算从 8 降至 4，其最终准确率不低于始终平均 4 位（允许相差半个百分点）。</translation>
    </message>
    <message>
        <source>Adaptive activations with 2, 4 or 8 bits a picture, three epochs.</source>
        <translation>自适应激活，每张图片 2、4 或 8 位，三个轮次。</translation>
    </message>
    <message>
        <source>Comparable accuracy at a lower cost of training.</source>
        <translation>以较低的训练成本获得相当的准确率。</translation>
    </message>
    <message>
        <source>Cross-layer equalisation</source>
        <translation>跨层均衡</translation>
    </message>
    <message>
        <source>A channel&apos;s scale can be moved into the next layer without changing the network.</source>
        <translation>通道的缩放可以移入下一层，而不改变网络。</translation>
    </message>
    <message>
        <source>With one 4-bit scale a tensor and no training, equalised layers keep more accuracy.</source>
        <translation>在每个张量一个 4 位缩放且免训练的情况下，经均衡的层保留更多准确率。</translation>
    </message>
    <message>
        <source>The same float network to W4A8 without training, one scale a weight tensor.</source>
        <translation>同一浮点网络免训练量化到 W4A8，每个权重张量一个缩放系数。</translation>
    </message>
    <message>
        <source>8-bit MobileNets close to float with one scale a tensor, where plain quantization fails.</source>
        <translation>每个张量一个缩放系数时，8 位 MobileNet 接近浮点，而普通量化则会失败。</translation>
    </message>
    <message>
        <source>Optimal bits from a sensitivity table</source>
        <translation>由敏感度表求最优位宽</translation>
    </message>
    <message>
        <source>Layers&apos; losses add up nearly enough that an exact solver on measured sensitivities finds good plans.</source>
        <translation>各层的损失近似可加，因此基于实测敏感度的精确求解器能找到好方案。</translation>
    </message>
    <message>
        <source>Within the memory of 3 bits everywhere, the best of five optimal plans is more accurate than 3 bits everywhere, without training.</source>
        <translation>在全部 3 位的内存之内，免训练时，五个最优方案中的最佳者准确率高于全部 3 位。</translation>
    </message>
    <message>
        <source>Weights at 2, 3, 4, 6 or 8 bits, measured loss increase, 2000 pictures for both. The best of the five is chosen on the same test pictures, which flatters it a little.</source>
        <translation>权重为 2、3、4、6 或 8 位，实测损失增加，两者均用 2000 张图片。五者中的最佳者用相同的测试图片选出，因而结果略为偏高。</translation>
    </message>
    <message>
        <source>ResNet-18 mixed over 4 and 8 bits at a quarter of the way in bit operations: 70.22 %, 4 bits everywhere 68.45 %.</source>
        <translation>ResNet-18 在 4 位和 8 位之间混合，位运算量取在四分之一处：70.22%，全部 4 位为 68.45%。</translation>
    </message>
    <message>
        <source>First and last layer</source>
        <translation>首层和末层</translation>
    </message>
    <message>
        <source>The first layer sees the picture, the last one decides: few bits there cost most.</source>
        <translation>首层看到图片，末层做出决定：此处位宽过低代价最大。</translation>
    </message>
    <message>
        <source>With 2 bits elsewhere, 4, 8 or 32 bits in the first and the last layer end more accurate than 2 bits there.</source>
        <translation>其余层为 2 位时，首层和末层用 4、8 或 32 位的最终准确率高于用 2 位。</translation>
    </message>
    <message>
        <source>PACT activations and DoReFa weights at 2 bits, first and last layer at 2, 4, 8 or 32 bits, three epochs: a table of the paper in a small form.</source>
        <translation>PACT 激活和 DoReFa 权重均为 2 位，首层和末层为 2、4、8 或 32 位，三个轮次：论文中一张表的小型版本。</translation>
    </message>
    <message>
        <source>Error of ResNet-20 on CIFAR-10 with 2 bits elsewhere: 21.0, 12.9, 11.1 and 10.9 % with 2, 4, 8 and 32 bits there.</source>
        <translation>CIFAR-10 上 ResNet-20 的错误率，其余层为 2 位：首层和末层为 2、4、8、32 位时分别为 21.0%、12.9%、11.1% 和 10.9%。</translation>
    </message>
    <message>
        <source>A start from the float network</source>
        <translation>从浮点网络开始</translation>
    </message>
    <message>
        <source>Few bits train better from weights that already know the task.</source>
        <translation>从已掌握任务的权重出发，低位宽训练效果更好。</translation>
    </message>
    <message>
        <source>Four float epochs and then three at W2A2 end more accurate than seven epochs at W2A2 from nothing.</source>
        <translation>先四个浮点轮次再三个 W2A2 轮次，其最终准确率高于从零开始的七个 W2A2 轮次。</translation>
    </message>
    <message>
        <source>The same number of epochs in all, learned steps.</source>
        <translation>总轮次数相同，步长通过学习得到。</translation>
    </message>
    <message>
        <source>PACT&apos;s and LSQ&apos;s authors start low-bit training from trained networks.</source>
        <translation>PACT 和 LSQ 的作者从训练好的网络开始低位宽训练。</translation>
    </message>
    <message>
        <source>Reinforcement learning of bits</source>
        <translation>位宽的强化学习</translation>
    </message>
    <message>
        <source>An agent that sees layers and is rewarded by accuracy can learn where bits matter.</source>
        <translation>一个能看到各层并以准确率为奖励的智能体，可以学会哪里的位宽重要。</translation>
    </message>
    <message>
        <source>With 40 evaluations each, the agent&apos;s front has a larger hypervolume than that of plans drawn at random, and so has evolution&apos;s.</source>
        <translation>在各 40 次评估下，智能体的前沿比随机抽取方案的前沿具有更大的超体积，进化算法的前沿亦然。</translation>
    </message>
    <message>
        <source>Weights at 2, 4 or 8 bits, evaluated without training on 1000 pictures: 243 plans in all.</source>
        <translation>权重为 2、4 或 8 位，用 1000 张图片免训练评估：共 243 个方案。</translation>
    </message>
    <message>
        <source>The paper searches 600 episodes on ImageNet networks and compares with fixed bits, not with random search.</source>
        <translation>论文在 ImageNet 网络上搜索 600 个回合，与固定位宽比较，而不是与随机搜索比较。</translation>
    </message>
    <message>
        <source>Hardware-specific quantization</source>
        <translation>面向特定硬件的量化</translation>
    </message>
    <message>
        <source>Accelerators for whole numbers want one symmetric scale a tensor and scales that are a multiplication and a shift.</source>
        <translation>整数加速器要求每个张量一个对称的缩放系数，且该系数由一次乘法和一次移位实现。</translation>
    </message>
    <message>
        <source>At 8 bits, one fixed-point scale a tensor costs less than half a point against free scales a channel.</source>
        <translation>在 8 位下，每个张量一个定点缩放系数，与每个通道自由缩放相比，损失不到半个百分点。</translation>
    </message>
    <message>
        <source>The same float network quantized without training to W8A8 in both ways.</source>
        <translation>同一浮点网络以两种方式免训练量化到 W8A8。</translation>
    </message>
    <message>
        <source>8-bit networks mostly keep their float accuracy; per-tensor weights lose more than per-channel ones.</source>
        <translation>8 位网络大多能保持浮点准确率；按张量量化的权重比按通道量化的损失更多。</translation>
    </message>
    <message>
        <source>Learnable quantization parameters</source>
        <translation>可学习的量化参数</translation>
    </message>
    <message>
        <source>The step between levels need not follow from the extremes of the values: it can be a parameter that training moves to where it costs the least accuracy.</source>
        <translation>量化级之间的步长不必由数值的极值决定：它可以是一个参数，由训练将其移到准确率损失最小之处。</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, learned steps end more accurate than steps from the observed range.</source>
        <translation>在 2 位权重和激活下，学习得到的步长比由观测范围得到的步长最终准确率更高。</translation>
    </message>
    <message>
        <source>From one float network each, both arms train for three epochs at W2A2, first and last layer at 8 bits.</source>
        <translation>两个实验组均从同一浮点网络出发，在 W2A2 下训练三个轮次，首层和末层 8 位。</translation>
    </message>
    <message>
        <source>The paper reports 2-bit networks on ImageNet a few points above those of earlier quantizers.</source>
        <translation>论文报告称，ImageNet 上的 2 位网络比早先量化器的网络高几个百分点。</translation>
    </message>
    <message>
        <source>LSQ+ against LSQ</source>
        <translation>LSQ+ 与 LSQ</translation>
    </message>
    <message>
        <source>Activations that are not zero-based waste levels on a symmetric grid; a learned offset moves the grid.</source>
        <translation>不以零为起点的激活会在对称网格上浪费量化级；可学习的偏移可移动网格。</translation>
    </message>
    <message>
        <source>At 3-bit activations, a learned offset ends at least as accurate as a learned step alone (half a point allowed).</source>
        <translation>在 3 位激活下，可学习的偏移的最终准确率不低于仅学习步长（允许相差半个百分点）。</translation>
    </message>
    <message>
        <source>All layers but the first and last at W4A3, three epochs. After a ReLU nothing is negative, so that little is to be gained here.</source>
        <translation>除首层和末层外，所有层为 W4A3，三个轮次。ReLU 之后没有负值，因此这里的收益不大。</translation>
    </message>
    <message>
        <source>Gains are reported for networks with negative activations, such as EfficientNet with Swish.</source>
        <translation>据报告，对带负激活的网络（例如采用 Swish 的 EfficientNet）有收益。</translation>
    </message>
    <message>
        <source>Non-uniform levels</source>
        <translation>非均匀量化级</translation>
    </message>
    <message>
        <source>Weights crowd around zero; levels of their own can crowd there too.</source>
        <translation>权重聚集在零附近；自有的量化级也可以聚集于此。</translation>
    </message>
    <message>
        <source>With 2-bit weights, learned levels end more accurate than evenly spaced ones from the range.</source>
        <translation>在 2 位权重下，学习得到的量化级比由范围均匀分布的量化级最终准确率更高。</translation>
    </message>
    <message>
        <source>The notebook proposes it and gives no figure.</source>
        <translation>笔记本提出了这一点，但未给出数值。</translation>
    </message>
    <message>
        <source>Learned clipping of activations</source>
        <translation>激活的可学习截断</translation>
    </message>
    <message>
        <source>A clip that training may lower trades rare large activations for finer steps.</source>
        <translation>训练可以降低的截断值，以舍弃少见的大激活换取更细的步长。</translation>
    </message>
    <message>
        <source>With 2-bit activations, PACT ends more accurate than ranges that follow the extremes.</source>
        <translation>在 2 位激活下，PACT 的最终准确率高于跟随极值的范围。</translation>
    </message>
    <message>
        <source>Weights at 8 bits, activations at 2 bits but in the first and last layer, three epochs.</source>
        <translation>权重 8 位，除首层和末层外激活 2 位，三个轮次。</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10 at 2 bits: 89.7 % with PACT, 88.2 % with DoReFa&apos;s fixed clip.</source>
        <translation>CIFAR-10 上的 2 位 ResNet-20：PACT 89.7%，DoReFa 的固定截断 88.2%。</translation>
    </message>
    <message>
        <source>Bit-widths that training finds</source>
        <translation>由训练找到的位宽</translation>
    </message>
    <message>
        <source>Where step and range are learned, the bits follow; a memory budget in the loss makes them fall where they matter least.</source>
        <translation>若步长和范围通过学习得到，位宽随之确定；损失中的内存预算使位宽在最不重要之处下降。</translation>
    </message>
    <message>
        <source>Under a budget of the memory of 3 bits, learned bits end at least as accurate as 3 bits everywhere (half a point allowed).</source>
        <translation>在 3 位所占内存的预算下，学习得到的位宽的最终准确率不低于全部 3 位（允许相差半个百分点）。</translation>
    </message>
    <message>
        <source>Baseline: 3-bit weights with learned steps. Treatment: parametric weights that begin at 8 bits, with the baseline&apos;s weight memory as the budget. Look at the memory that it ends with too.</source>
        <translation>基线：3 位权重，步长通过学习得到。处理组：从 8 位开始的参数化权重，以基线的权重内存为预算。也请留意其最终的内存。</translation>
    </message>
    <message>
        <source>ResNet-20 at 70 KB of weights: 8.58 % error learned, 11.30 % at fixed 2 and 4 bits.</source>
        <translation>权重为 70 KB 的 ResNet-20：学习位宽时错误率 8.58%，固定 2 位和 4 位时 11.30%。</translation>
    </message>
    <message>
        <source>A multiplication by a power of two is a shift.</source>
        <translation>乘以 2 的幂就是移位。</translation>
    </message>
    <message>
        <source>With 4-bit weights, powers of two end within one point of evenly spaced learned levels.</source>
        <translation>在 4 位权重下，2 的幂的最终准确率与均匀分布的可学习量化级相差不超过一个百分点。</translation>
    </message>
    <message>
        <source>Powers of two resolve large weights badly, which the additive kind was made to mend.</source>
        <translation>2 的幂对大权重的分辨率较差，其加和形式正是为弥补这一点。</translation>
    </message>
    <message>
        <source>Progressive fractional quantization</source>
        <translation>渐进分数量化</translation>
    </message>
    <message>
        <source>Early training needs few bits, late training more.</source>
        <translation>训练前期需要的位少，后期需要的位多。</translation>
    </message>
    <message>
        <source>Training that climbs from 2 to 4 bits ends at least as accurate as 4 bits throughout (half a point allowed).</source>
        <translation>从 2 位升至 4 位的训练，其最终准确率不低于始终 4 位（允许相差半个百分点）。</translation>
    </message>
    <message>
        <source>Six epochs from nothing, in stages.</source>
        <translation>从零开始六个轮次，分阶段进行。</translation>
    </message>
    <message>
        <source>Comparable or better accuracy at a lower cost of training.</source>
        <translation>以较低的训练成本获得相当或更高的准确率。</translation>
    </message>
    <message>
        <source>Ternary weights</source>
        <translation>三值权重</translation>
    </message>
    <message>
        <source>Zero and one magnitude, chosen from the mean of the weights.</source>
        <translation>零和一个幅值，由权重的均值选定。</translation>
    </message>
    <message>
        <source>Ternary weights end at least as accurate as 2-bit ones over the range (half a point allowed), with one level less.</source>
        <translation>三值权重的最终准确率不低于在范围上的 2 位权重（允许相差半个百分点），而量化级少一个。</translation>
    </message>
    <message>
        <source>Ternary networks come close to float ones on small tasks.</source>
        <translation>在小任务上，三值网络接近浮点网络。</translation>
    </message>
    <message>
        <source>Edge TPU (8-bit accelerator)</source>
        <translation>Edge TPU（8 位加速器）</translation>
    </message>
    <message>
        <source>Fast 8-bit symmetric arithmetic, nothing else; slow link for what does not fit on the chip</source>
        <translation>快速的 8 位对称运算，仅此而已；片上放不下的内容须经慢速链路传输</translation>
    </message>
    <message>
        <source>FPGA fabric (Zynq-7020 class)</source>
        <translation>FPGA 逻辑（Zynq-7020 级）</translation>
    </message>
    <message>
        <source>Any bits: a multiplier of w × a bits takes about w·a look-up tables</source>
        <translation>任意位宽：w × a 位的乘法器约占用 w·a 个查找表</translation>
    </message>
    <message>
        <source>GPU with tensor cores (T4 class)</source>
        <translation>带张量核心的 GPU（T4 级）</translation>
    </message>
    <message>
        <source>4-bit and 8-bit integers, 16-bit and 32-bit float; equal bits on both sides</source>
        <translation>4 位和 8 位整数，16 位和 32 位浮点；两侧位宽相同</translation>
    </message>
    <message>
        <source>Microcontroller (Cortex-M7 class)</source>
        <translation>微控制器（Cortex-M7 级）</translation>
    </message>
    <message>
        <source>SIMD for 8 and 16 bits, 320 KiB of RAM, weights in flash</source>
        <translation>8 位和 16 位 SIMD，320 KiB RAM，权重存放在闪存中</translation>
    </message>
    <message>
        <source>Mobile CPU core (Cortex-A76 class)</source>
        <translation>移动 CPU 核心（Cortex-A76 级）</translation>
    </message>
    <message>
        <source>One core with 8-bit dot products; 4 bits save memory, not multiplications</source>
        <translation>带 8 位点积的单个核心；4 位节省内存，但不节省乘法运算</translation>
    </message>
    <message>
        <source>Notebook (simple model)</source>
        <translation>笔记本（简单模型）</translation>
    </message>
    <message>
        <source>Operations and energy by kernel and output channels alone; kept for comparison</source>
        <translation>仅按卷积核和输出通道计算运算量和能耗；保留以供比较</translation>
    </message>
    <message>
        <source>Notebook study, second half</source>
        <translation>笔记本研究，后半部分</translation>
    </message>
    <message>
        <source>The conservative mixed plan trained, then its sensitivity, its errors and a progressive run from 8 to 4 bits, on Fashion-MNIST</source>
        <translation>训练保守的混合方案，然后测量其敏感度和误差，并做一次从 8 位到 4 位的渐进运行，使用 Fashion-MNIST</translation>
    </message>
    <message>
        <source>Notebook study</source>
        <translation>笔记本研究</translation>
    </message>
    <message>
        <source>Five presets, 8 epochs on 8000 pictures of Fashion-MNIST</source>
        <translation>五个预设，在 8000 张 Fashion-MNIST 图片上训练 8 个轮次</translation>
    </message>
    <message>
        <source>Progressive study</source>
        <translation>渐进研究</translation>
    </message>
    <message>
        <source>Direct training at 4 bits against seven schedules that end there, 8 epochs each on 4000 pictures of Fashion-MNIST: about three minutes on two cores</source>
        <translation>直接以 4 位训练，与七种最终达到 4 位的调度相比较，在 4000 张 Fashion-MNIST 图片上各 8 个轮次：双核约三分钟</translation>
    </message>
    <message>
        <source>Calibration study</source>
        <translation>校准研究</translation>
    </message>
    <message>
        <source>One network trained in fp32, then quantized without training by five observers: half a minute on two cores</source>
        <translation>一个以 fp32 训练的网络，再用五种观察器做免训练量化：双核半分钟</translation>
    </message>
    <message>
        <source>Quick tour</source>
        <translation>快速导览</translation>
    </message>
    <message>
        <source>Five presets, 3 epochs on 4000 pictures of Fashion-MNIST: about a minute on two cores</source>
        <translation>五个预设，在 4000 张 Fashion-MNIST 图片上训练 3 个轮次：双核约一分钟</translation>
    </message>
    <message>
        <source>Search study</source>
        <translation>搜索研究</translation>
    </message>
    <message>
        <source>One network trained in fp32, then five strategies that look for bits within 0.25 MB, 30 plans of 243 each</source>
        <translation>一个以 fp32 训练的网络，再用五种策略在 0.25 MB 之内寻找位宽，各从 243 个方案中尝试 30 个</translation>
    </message>
    <message>
        <source>Float (fp32)</source>
        <translation>浮点 (fp32)</translation>
    </message>
    <message>
        <source>No quantization: the baseline</source>
        <translation>不量化：基线</translation>
    </message>
    <message>
        <source>Uniform 8 bits</source>
        <translation>统一 8 位</translation>
    </message>
    <message>
        <source>8 bits everywhere: safe on most hardware</source>
        <translation>全部 8 位：在大多数硬件上都稳妥</translation>
    </message>
    <message>
        <source>Mixed, conservative</source>
        <translation>混合，保守</translation>
    </message>
    <message>
        <source>First and last layers at 8 bits, convolutions at 6, linear layers at 4</source>
        <translation>首层和末层 8 位，卷积层 6 位，线性层 4 位</translation>
    </message>
    <message>
        <source>Mixed, aggressive</source>
        <translation>混合，激进</translation>
    </message>
    <message>
        <source>First layer at 8 bits, convolutions at 4, linear layers at 3, the last at 6</source>
        <translation>首层 8 位，卷积层 4 位，线性层 3 位，末层 6 位</translation>
    </message>
    <message>
        <source>Ultra low</source>
        <translation>超低</translation>
    </message>
    <message>
        <source>First and last layers at 4 bits, convolutions at 3, linear layers at 2</source>
        <translation>首层和末层 4 位，卷积层 3 位，线性层 2 位</translation>
    </message>
</context>
<context>
    <name>bitsmith::CostText</name>
    <message>
        <source>Model size</source>
        <translation>模型大小</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>平均权重位宽</translation>
    </message>
    <message>
        <source>Sum of weight bits</source>
        <translation>权重位数之和</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>每张图片的 BOPs</translation>
    </message>
    <message>
        <source>10⁶</source>
        <translation>10⁶</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>每张图片的能耗</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Latency per picture</source>
        <translation>每张图片的延迟</translation>
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
        <translation>获取数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Download CIFAR-10 or MNIST from where their authors publish them</source>
        <translation>从作者发布之处下载 CIFAR-10 或 MNIST</translation>
    </message>
    <message>
        <source>%1 has come.</source>
        <translation>%1 已下载。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataFetcher</name>
    <message>
        <source>%1 is there already, but is not the whole data set: move it away first.</source>
        <translation>%1 已存在，但不是完整的数据集：请先将其移走。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>无法创建文件夹 %1：请检查谁有该处的写入权限。</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free: make room, or set XDG_DATA_HOME to another place.</source>
        <translation>%2 中需要 %1，可用空间为 %3：请腾出空间，或将 XDG_DATA_HOME 设为其他位置。</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>正在下载 %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解包</translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2: check who may write there.</source>
        <translation>无法将 %1 移动到 %2：请检查谁有该处的写入权限。</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataForm</name>
    <message>
        <source> pictures</source>
        <translation> 张图片</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>found by name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>The data set that is trained and tested on</source>
        <translation>用于训练和测试的数据集</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Channels × height × width of a picture, and the number of classes</source>
        <translation>图片的通道数 × 高 × 宽，以及类别数</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Folder or file of the data set; empty: searched for by its name</source>
        <translation>数据集的文件夹或文件；留空：按名称查找</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Number of training pictures; 0 takes all</source>
        <translation>训练图片数；0 表示全部</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Number of test pictures; 0 takes all. More of them make the interval of the accuracy narrower.</source>
        <translation>测试图片数；0 表示全部。数量越多，准确率的区间越窄。</translation>
    </message>
    <message>
        <source>Random crop with 4 pixels of padding and random horizontal flip of the training pictures. Choosing a data set turns it on where it helps: on photographs, not on digits or centred clothes.</source>
        <translation>对训练图片做填充 4 像素的随机裁剪和随机水平翻转。选择数据集时会在有益的情况下自动开启：用于照片，不用于数字或居中的服装图片。</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>红、绿、蓝</translation>
    </message>
    <message>
        <source>blue, green, red</source>
        <translation>蓝、绿、红</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>How pixels are scaled: less a mean, over a deviation. A network that was trained elsewhere needs the convention that it was trained with.</source>
        <translation>像素的缩放方式：减去均值，再除以标准差。在别处训练的网络需要采用其训练时的约定。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>The order in which the network takes the colours</source>
        <translation>网络接收颜色通道的顺序</translation>
    </message>
    <message>
        <source>as the experiment says</source>
        <translation>按实验设定</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>数据集文件夹</translation>
    </message>
    <message>
        <source>%1, %2 classes</source>
        <translation>%1，%2 个类别</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1（假定）</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataPackage</name>
    <message>
        <source>60,000 colour photographs of 32×32 pixels in ten classes, by Alex Krizhevsky, Vinod Nair and Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)</source>
        <translation>60,000 张 32×32 像素的彩色照片，分为十类，作者 Alex Krizhevsky、Vinod Nair 和 Geoffrey Hinton（https://www.cs.toronto.edu/~kriz/cifar.html）</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, by Yann LeCun, Corinna Cortes and Christopher Burges (http://yann.lecun.com/exdb/mnist)</source>
        <translation>70,000 个 28×28 像素的手写数字，作者 Yann LeCun、Corinna Cortes 和 Christopher Burges（http://yann.lecun.com/exdb/mnist）</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataShape</name>
    <message>
        <source>%1 needs a folder: give it in Setup, under Path.</source>
        <translation>%1 需要一个文件夹：请在“设置”的“路径”中指定。</translation>
    </message>
</context>
<context>
    <name>bitsmith::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>bitsmith::Document</name>
    <message>
        <source>network %1</source>
        <translation>网络 %1</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>hardware %1</source>
        <translation>硬件 %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>snap to %1</source>
        <translation>对齐到 %1</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起始权重</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>untie</source>
        <translation>解除绑定</translation>
    </message>
</context>
<context>
    <name>bitsmith::Download</name>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>无法创建文件夹 %1：请检查谁有该处的写入权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 bytes that %3 has.</source>
        <translation>%1 发送的数据超过了 %3 应有的 %2 字节。</translation>
    </message>
    <message>
        <source>%1 does not go on with what is there of %2.</source>
        <translation>%1 不支持从已有部分继续下载 %2。</translation>
    </message>
    <message>
        <source>%1 does not have %2 (status %3).</source>
        <translation>%1 没有 %2（状态 %3）。</translation>
    </message>
    <message>
        <source>The connection to %1 ended before %2 was complete.</source>
        <translation>与 %1 的连接在 %2 下载完成之前中断。</translation>
    </message>
    <message>
        <source>%1 could not be got from %2: %3</source>
        <translation>无法从 %2 获取 %1：%3</translation>
    </message>
    <message>
        <source>%1 of %2 has another checksum than it should (SHA-256 %3, expected %4) and was thrown away.</source>
        <translation>来自 %2 的 %1 的校验和不正确（SHA-256 %3，应为 %4），已丢弃。</translation>
    </message>
    <message>
        <source>%1 cannot be written: check who may write there.</source>
        <translation>无法写入 %1：请检查谁有该处的写入权限。</translation>
    </message>
    <message>
        <source>Try again later; what has come is kept.</source>
        <translation>请稍后重试；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>%1 is not secured by TLS: data sets are got from https places alone.</source>
        <translation>%1 未受 TLS 保护：数据集只从 https 地址获取。</translation>
    </message>
</context>
<context>
    <name>bitsmith::EditHistory</name>
    <message>
        <source>History of edits</source>
        <translation>编辑历史</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>bitsmith::EngineRequest</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>引擎被信号 %1 终止。</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>引擎以状态 %1 结束，未给出任何信息。</translation>
    </message>
    <message>
        <source>The engine&apos;s answer to &quot;%1&quot; is not JSON (%2).</source>
        <translation>引擎对“%1”的应答不是 JSON (%2)。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ErrorsPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32，未量化</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非对称</translation>
    </message>
    <message>
        <source>dynamic, levels of the last batch</source>
        <translation>动态，最后一个批次的量化级</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>按通道</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>按张量</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 位</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>量化器</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
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
        <translation>无误差</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>over channels</source>
        <translation>跨通道</translation>
    </message>
    <message>
        <source>over batches</source>
        <translation>跨批次</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Max error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>截断比例</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Errors run</source>
        <translation>误差运行</translation>
    </message>
    <message>
        <source>The errors run whose findings are shown</source>
        <translation>显示其结果的误差运行</translation>
    </message>
    <message>
        <source>Analyse errors</source>
        <translation>分析误差</translation>
    </message>
    <message>
        <source>Previous layer (Page up)</source>
        <translation>上一层 (Page Up)</translation>
    </message>
    <message>
        <source>Next layer (Page down)</source>
        <translation>下一层 (Page Down)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Weights or activation</source>
        <translation>权重或激活</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>input activation</source>
        <translation>输入激活</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic counts: shows what is rare</source>
        <translation>对数计数：便于看出罕见的值</translation>
    </message>
    <message>
        <source>the layers’ outputs</source>
        <translation>各层的输出</translation>
    </message>
    <message>
        <source>the layers’ inputs</source>
        <translation>各层的输入</translation>
    </message>
    <message>
        <source>All layers, SQNR &amp;of</source>
        <translation>所有层，SQNR 对象(&amp;O)</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>尚无已训练的运行：请先用“运行”训练一个</translation>
    </message>
    <message>
        <source>Measures what the plan of the table does to the layers of “%1”</source>
        <translation>测量表中方案对“%1”各层的影响</translation>
    </message>
    <message>
        <source>When a run has been trained, “Analyse errors” measures what quantization does to each of its layers: histograms with the levels, and where errors arise.</source>
        <translation>训练出运行后，“分析误差”会测量量化对其各层的影响：带量化级的直方图，以及误差产生的位置。</translation>
    </message>
    <message>
        <source>No errors run yet. “Analyse errors” measures what the plan of the table does to each layer of “%1”; it takes seconds.</source>
        <translation>尚无误差运行。“分析误差”会测量表中方案对“%1”各层的影响，只需数秒。</translation>
    </message>
    <message>
        <source>%1, weight</source>
        <translation>%1，权重</translation>
    </message>
    <message>
        <source>%1, input activation</source>
        <translation>%1，输入激活</translation>
    </message>
    <message>
        <source>The pictures are still going through the network.</source>
        <translation>图片仍在通过网络。</translation>
    </message>
    <message>
        <source>no error: fp32</source>
        <translation>无误差：fp32</translation>
    </message>
    <message>
        <source>Error: quantized − float</source>
        <translation>误差：量化值 − 浮点值</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1%（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 test pictures in %2 batches. Accuracy on them, with 95 % interval: float %3, quantized %4.</source>
        <translation>%1 张测试图片，分 %2 个批次。其准确率及 95% 区间：浮点 %3，量化 %4。</translation>
    </message>
    <message>
        <source>Being measured: %1 %</source>
        <translation>正在测量：%1%</translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest.</source>
        <translation>未完成：请在运行列表中恢复此运行以获得其余结果。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExperimentActions</name>
    <message>
        <source>&amp;Open experiment…</source>
        <translation>打开实验(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save experiment as…</source>
        <translation>实验另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does what Run does, with the same result</source>
        <translation>与“运行”作用相同、结果相同的 bitsmith-cli 命令行</translation>
    </message>
    <message>
        <source>Run a s&amp;hipped experiment</source>
        <translation>运行内置实验(&amp;H)</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>打开实验</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>实验 (*.json);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a study of %n run(s).</source>
        <translation>
            <numerusform>“%1”是包含 %n 个运行的研究。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>运行它</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>保存实验</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>实验 (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportDialog</name>
    <message>
        <source>weights without their lowest code</source>
        <translation>权重不使用最低编码</translation>
    </message>
    <message>
        <source>4-bit types for weights of up to 4 bits</source>
        <translation>对不超过 4 位的权重使用 4 位类型</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>导出模型</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>写入的内容</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · %2</translation>
    </message>
    <message>
        <source>accuracy %1, %2× smaller than fp32</source>
        <translation>准确率 %1，大小为 fp32 的 1/%2</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>将丢失的内容</translation>
    </message>
    <message>
        <source>into scales and biases: the integers stay as they were trained</source>
        <translation>并入缩放系数和偏置：整数保持训练时的值</translation>
    </message>
    <message>
        <source>into the weights, which are quantized anew, as converters do</source>
        <translation>并入权重并重新量化，与转换器的做法相同</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>−127 instead of −128, for runtimes that have no room for it</source>
        <translation>以 −127 代替 −128，适用于不支持 −128 的运行时</translation>
    </message>
    <message>
        <source>Smaller files; needs a runtime that knows opset 21</source>
        <translation>文件更小；需要支持 opset 21 的运行时</translation>
    </message>
    <message>
        <source>on 1,000 test pictures</source>
        <translation>用 1,000 张测试图片</translation>
    </message>
    <message>
        <source>on 100 test pictures</source>
        <translation>用 100 张测试图片</translation>
    </message>
    <message>
        <source>Batch &amp;norms</source>
        <translation>批归一化(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Finding out what would be lost…</source>
        <translation>正在确定将丢失的内容…</translation>
    </message>
    <message>
        <source>Stopped: nothing was checked, and a file that was not complete was not kept.</source>
        <translation>已停止：未做检查，未写完的文件未保留。</translation>
    </message>
    <message>
        <source>This run cannot be written so: %1</source>
        <translation>此运行无法以此方式写出：%1</translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <translation>%1 (*%2)</translation>
    </message>
    <message>
        <source>%1 is not a folder that can be written to: choose another.</source>
        <translation>%1 不是可写入的文件夹：请另选一个。</translation>
    </message>
    <message>
        <source>The file was written, but it could not be read again to be checked.</source>
        <translation>文件已写入，但无法重新读取以进行检查。</translation>
    </message>
    <message>
        <source>The file was written, but it disagrees with the run on more than 1 % of the pictures: see below.</source>
        <translation>文件已写入，但在超过 1% 的图片上与运行结果不一致：见下文。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist: choose another.</source>
        <translation>文件夹 %1 不存在：请另选一个。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportReport</name>
    <message>
        <source>Weights and biases packed without gaps: %1.</source>
        <translation>权重和偏置紧密打包：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n batch norm(s) folded into their layers</source>
        <translation>
            <numerusform>%n 个批归一化已并入其所属的层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 weights moved by one step.</source>
        <translation>%1；%2 个权重移动了一步。</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 test pictures (%3 %)</source>
        <translation>%2 张测试图片中有 %1 张类别相同（%3%）</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 pictures of noise (%3 %)</source>
        <translation>%2 张噪声图片中有 %1 张类别相同（%3%）</translation>
    </message>
    <message>
        <source>largest difference of a score %1, of scores up to %2</source>
        <translation>得分的最大差异为 %1，得分最高达 %2</translation>
    </message>
    <message>
        <source>accuracy %1, before %2</source>
        <translation>准确率 %1，原为 %2</translation>
    </message>
    <message>
        <source>Nothing of this run is lost.</source>
        <translation>此运行没有任何内容丢失。</translation>
    </message>
    <message>
        <source>Of this run this is lost or put differently:</source>
        <translation>此运行的以下内容会丢失或以其他方式表示：</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>As deployed</source>
        <translation>部署后</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Not read again</source>
        <translation>未重新读取</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
</context>
<context>
    <name>bitsmith::GetDataDialog</name>
    <message>
        <source>Get data</source>
        <translation>获取数据</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>%1 – is here</source>
        <translation>%1 – 已就绪</translation>
    </message>
    <message>
        <source>Download of %1 from %2, checked by SHA-256; goes to %3</source>
        <translation>从 %2 下载 %1，以 SHA-256 校验；存放到 %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2/%3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>It is here: choose “%1” as data set above the table.</source>
        <translation>已就绪：请在表格上方选择“%1”作为数据集。</translation>
    </message>
    <message>
        <source>%1 of %2 have come; the rest can be got.</source>
        <translation>已下载 %1，共 %2；其余部分可继续获取。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>获取</translation>
    </message>
</context>
<context>
    <name>bitsmith::GraphLegend</name>
    <message>
        <source>Weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>not known: “Measure sensitivity” in its panel finds it out</source>
        <translation>未知：可用敏感度面板中的“测量敏感度”测得</translation>
    </message>
    <message>
        <source>not known: “%1” measured another network or other bits</source>
        <translation>未知：“%1”测量的是其他网络或其他位宽</translation>
    </message>
    <message>
        <source>Error, SQNR in dB</source>
        <translation>误差，SQNR (dB)</translation>
    </message>
    <message>
        <source>not known: “Analyse errors” in the panel Errors finds it out</source>
        <translation>未知：可用误差面板中的“分析误差”测得</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>activation bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>error (SQNR)</source>
        <translation>误差 (SQNR)</translation>
    </message>
</context>
<context>
    <name>bitsmith::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareChart</name>
    <message>
        <source>Configurations side by side</source>
        <translation>对比项并列比较</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>bound by %1</source>
        <translation>受限于%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareNotice</name>
    <message>
        <source>Snap to hardware</source>
        <translation>对齐到硬件</translation>
    </message>
    <message numerus="yes">
        <source>and %n more layer(s)</source>
        <translation>
            <numerusform>以及另外 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 executes the plan as it is</source>
        <translation>%1 可按原样执行此方案</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s) cannot be executed as chosen on %2: see the marks.</source>
        <translation>
            <numerusform>%n 层中有 %1 层无法在 %2 上按所选方式执行：见标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewrites bits, schemes, scales and methods to those that %1 executes; locked layers keep theirs.</source>
        <translation>将位宽、量化方式、缩放和方法改写为 %1 可执行的形式；已锁定的层保持不变。</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwarePanel</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较的内容</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Whose definition bit operations follow</source>
        <translation>位运算量采用谁的定义</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Pictures at a time: weights are read once a batch, activations are those of all its pictures</source>
        <translation>每次处理的图片数：权重每批读取一次，激活则为该批所有图片的激活</translation>
    </message>
    <message>
        <source>batch as profile</source>
        <translation>批大小同硬件配置</translation>
    </message>
    <message>
        <source>batch </source>
        <translation>批大小 </translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>对比项</translation>
    </message>
    <message>
        <source>What stands side by side</source>
        <translation>并列比较的内容</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>硬件配置</translation>
    </message>
    <message>
        <source>The figures of the hardware profile and their sources; a copy of it can be edited</source>
        <translation>硬件配置的各项数值及其来源；可编辑其副本</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>硬件配置…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saves the bars as a picture or all figures as CSV</source>
        <translation>将条形图保存为图片，或将所有数值保存为 CSV</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>当前方案</translation>
    </message>
    <message>
        <source>this plan, %1 as edited</source>
        <translation>当前方案，%1（编辑后）</translation>
    </message>
    <message>
        <source>this plan on %1</source>
        <translation>%1 上的当前方案</translation>
    </message>
    <message>
        <source>%1 does not tell this figure: choose another device above the table.</source>
        <translation>%1 未提供此指标：请在表格上方选择其他设备。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Finished runs that are checked in the Runs panel</source>
        <translation>在运行面板中勾选的已完成运行</translation>
    </message>
    <message>
        <source>This plan on other devices</source>
        <translation>当前方案在其他设备上</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTable</name>
    <message>
        <source>Configurations layer by layer</source>
        <translation>对比项逐层比较</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTableModel</name>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareViews</name>
    <message>
        <source>&amp;Hardware profiles…</source>
        <translation>硬件配置(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>bitsmith::HelpActions</name>
    <message>
        <source>User &amp;guide</source>
        <translation>用户指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About Bitsmith</source>
        <translation>关于 Bitsmith(&amp;A)</translation>
    </message>
    <message>
        <source>About Bitsmith</source>
        <translation>关于 Bitsmith</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;A workbench for mixed-precision quantization with hardware co-design.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;面向混合精度量化与硬件协同设计的工作台。&lt;/p&gt;&lt;p&gt;依据 GNU 通用公共许可证第 3 版或更高版本发布的自由软件。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>bitsmith::HistogramPlot</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>%1 to %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; values, %4 %</source>
        <translation>%1 至 %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; 个值，%4%</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabActions</name>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Values of a layer need a trained run of this network on these pictures: train it (Run), or choose a distribution.</source>
        <translation>层的值需要此网络在这些图片上的已训练运行：请训练（运行），或选择一种分布。</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabBitsPlot</name>
    <message>
        <source>Bits</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Range of values</source>
        <translation>数值范围</translation>
    </message>
    <message>
        <source>Error against bits, and ranges of channels</source>
        <translation>误差与位宽的关系，以及各通道的范围</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabFormulas</name>
    <message>
        <source>→ rounded up to the scale&apos;s form:</source>
        <translation>→ 按缩放形式向上取整：</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>零点</translation>
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
        <translation>无误差：每个值都是一个量化级</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>截断比例</translation>
    </message>
    <message>
        <source>Levels in use</source>
        <translation>使用中的量化级</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>1 everywhere (pass-through)</source>
        <translation>处处为 1（直通）</translation>
    </message>
    <message>
        <source>1 where %1 ≤ round(x / s) + z ≤ %2, 0 outside</source>
        <translation>%1 ≤ round(x / s) + z ≤ %2 处为 1，其外为 0</translation>
    </message>
    <message>
        <source>Scale, zero point and levels are those of the first of %1 channels; the errors are of all.</source>
        <translation>缩放、零点和量化级为 %1 个通道中第一个的值；误差为所有通道的值。</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabPanel</name>
    <message>
        <source>Apply to the &amp;layer</source>
        <translation>应用到该层(&amp;L)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>输入激活</translation>
    </message>
    <message>
        <source>Of the layer</source>
        <translation>该层的值</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>拉普拉斯</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Normal with outliers</source>
        <translation>含离群值的正态</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非对称</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>按张量</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>按通道</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>最小-最大</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>百分位数</translation>
    </message>
    <message>
        <source>least squared error</source>
        <translation>最小平方误差</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>直通</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Which quantizer of the layer is tried</source>
        <translation>试验该层的哪个量化器</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Those of the trained run that is selected, or drawn from a distribution of variance 1</source>
        <translation>所选已训练运行的值，或从方差为 1 的分布中抽取的值</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>1 to 16</source>
        <translation>1 至 16</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>量化方式</translation>
    </message>
    <message>
        <source>How integers are laid over the range</source>
        <translation>整数如何分布在范围上</translation>
    </message>
    <message>
        <source>Granularity</source>
        <translation>粒度</translation>
    </message>
    <message>
        <source>One scale for all values, or one for each output channel</source>
        <translation>所有值共用一个缩放系数，或每个输出通道一个</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>What the straight-through estimator lets through outside the range</source>
        <translation>直通估计器在范围之外让什么通过</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>观察器</translation>
    </message>
    <message>
        <source>How the range is found from the values</source>
        <translation>如何由数值确定范围</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>范围内</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range</source>
        <translation>落在范围内的值所占比例</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Lower end of the range; it can be dragged in the plot, too</source>
        <translation>范围的下端；也可在图中拖动</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Upper end of the range; it can be dragged in the plot, too</source>
        <translation>范围的上端；也可在图中拖动</translation>
    </message>
    <message>
        <source>Back to the range that the observer finds</source>
        <translation>恢复为观察器确定的范围</translation>
    </message>
    <message>
        <source>Gives the layer these bits, scheme, granularity and gradient, in one step to undo</source>
        <translation>将这些位宽、量化方式、粒度和梯度赋予该层，一步即可撤销</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>层 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Reading the values of %1…</source>
        <translation>正在读取 %1 的值…</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt; of “%2”: %3</source>
        <translation>“%2”的层 &lt;b&gt;%1&lt;/b&gt;：%3</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 个值</translation>
    </message>
    <message>
        <source>%1 of %2 values</source>
        <translation>%2 个值中的 %1 个</translation>
    </message>
    <message>
        <source>quantizer from the lab</source>
        <translation>来自实验室的量化器</translation>
    </message>
    <message>
        <source>What the quantizer does</source>
        <translation>量化器的作用</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Float and quantized</source>
        <translation>浮点与量化</translation>
    </message>
    <message>
        <source>Error against bits</source>
        <translation>误差与位数</translation>
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
        <translation>数值，%</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Quantizer over its values</source>
        <translation>量化器及其数值</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabValuesPlot</name>
    <message>
        <source>Values, %</source>
        <translation>数值占比 (%)</translation>
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
        <translation>浮点值与量化值</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮点</translation>
    </message>
    <message numerus="yes">
        <source>Quantized, %n bit(s)</source>
        <translation>
            <numerusform>量化后，%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, σ %4
%5 different, %6 % zero</source>
        <comment>figures of values</comment>
        <translation>%1 至 %2，均值 %3，σ %4
%5 个不同值，零占 %6 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabelsDialog</name>
    <message>
        <source>Tags and note</source>
        <translation>标签和备注</translation>
    </message>
    <message numerus="yes">
        <source>%n runs: these tags are on all of them</source>
        <translation>
            <numerusform>%n 个运行：这些标签为它们所共有</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>paper, baseline</source>
        <translation>论文, 基线</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What this run was for, and what it came to</source>
        <translation>此运行的目的，以及得出的结果</translation>
    </message>
    <message>
        <source>Separate tags by commas. Find them with tag:paper above the runs.</source>
        <translation>标签以逗号分隔。可在运行列表上方用 tag:论文 查找。</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>bitsmith::LanguageActions</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>The language changes when the hardware profile that is being edited is saved or given up.</source>
        <translation>正在编辑的硬件配置保存或放弃之后，语言就会切换。</translation>
    </message>
    <message>
        <source>The language changes when the download has ended.</source>
        <translation>下载结束之后，语言就会切换。</translation>
    </message>
    <message>
        <source>The language changes when the model has been exported.</source>
        <translation>模型导出之后，语言就会切换。</translation>
    </message>
    <message>
        <source>The language changes when the report has been written.</source>
        <translation>报告写完之后，语言就会切换。</translation>
    </message>
</context>
<context>
    <name>bitsmith::LayerViewPlot</name>
    <message>
        <source>Weight, in steps of its quantizer</source>
        <translation>权重，以其量化器的步长为单位</translation>
    </message>
    <message>
        <source>Weight, in scales of its quantizer</source>
        <translation>权重，以其量化器的缩放系数为单位</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights, quantizer and gradient of the layer</source>
        <translation>该层的权重、量化器和梯度</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Level it goes to</source>
        <translation>所归入的量化级</translation>
    </message>
    <message>
        <source>Mean |gradient|</source>
        <translation>平均 |梯度|</translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveActions</name>
    <message>
        <source>&amp;Live accuracy</source>
        <translation>实时准确率(&amp;L)</translation>
    </message>
    <message>
        <source>Measure the accuracy of the plan as it is edited (Ctrl+Shift+L)</source>
        <translation>在编辑方案时测量其准确率 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Clear the tr&amp;ail of tried plans</source>
        <translation>清除已尝试方案的轨迹(&amp;A)</translation>
    </message>
    <message>
        <source>Takes the plans that were measured by hand out of Trade-offs</source>
        <translation>从“权衡”中移除手动测量的方案</translation>
    </message>
    <message>
        <source>%1 It is started again, and the last question is asked again; plan and trail are as they were.</source>
        <translation>%1 引擎已重新启动，并重新执行上一次查询；方案和轨迹保持不变。</translation>
    </message>
    <message>
        <source>needs a trained run of this network on these pictures: train it with preset fp32 (Run), or choose such a run under Runs</source>
        <translation>需要此网络在这些图片上的已训练运行：用预设 fp32 训练一个（“运行”），或在“运行”列表中选择一个</translation>
    </message>
    <message>
        <source>Tried by hand</source>
        <translation>手动尝试</translation>
    </message>
    <message>
        <source>tried plan %1</source>
        <translation>已尝试的方案 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n 个已锁定的层保持不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveEngine</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>No trained network is open.</source>
        <translation>没有打开已训练的网络。</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>引擎被信号 %1 终止。</translation>
    </message>
    <message>
        <source>The engine ended with status %1.</source>
        <translation>引擎以状态 %1 结束。</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) again and did not last. Free some memory or choose another run, then try again.</source>
        <translation>
            <numerusform>%1 引擎已重新启动 %n 次，但均未持续。请释放一些内存或选择其他运行，然后重试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Quantizers</source>
        <translation>量化器</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>课题</translation>
    </message>
    <message>
        <source>Runs are going on</source>
        <translation>仍有运行在进行</translation>
    </message>
    <message>
        <source>Stop the runs and quit? They keep their checkpoints and can be resumed next time.</source>
        <translation>停止运行并退出？它们会保留检查点，下次可以恢复。</translation>
    </message>
    <message>
        <source>Jobs on a cluster go on and can be followed again next time; Stop in the list of runs ends them.</source>
        <translation>集群上的作业会继续运行，下次可以再次跟踪；运行列表中的“停止”会结束它们。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续运行</translation>
    </message>
</context>
<context>
    <name>bitsmith::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>What the message proposes</source>
        <translation>消息所建议的操作</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>打开网络</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX 模型 (*.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1：%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs; pixels are scaled as “%3”: change that in Setup where it was trained otherwise.</source>
        <translation>%1 个参数，%2 MACs；像素按“%3”缩放：若训练时采用其他方式，请在“设置”中更改。</translation>
    </message>
    <message>
        <source>No data set has pictures of %1 in %2 classes: choose a folder of such pictures in Setup, under Path.</source>
        <translation>没有数据集含有 %2 个类别的 %1 图片：请在“设置”的“路径”中选择含此类图片的文件夹。</translation>
    </message>
    <message>
        <source>The data set is %1 now, whose pictures it takes.</source>
        <translation>数据集现为 %1，其图片适合此网络。</translation>
    </message>
    <message>
        <source>Import bit-widths</source>
        <translation>导入位宽</translation>
    </message>
    <message>
        <source>Bit configurations of AIMET, HAWQ, NNCF and others (*.json *.encodings);;All files (*)</source>
        <translation>AIMET、HAWQ、NNCF 等的位宽配置 (*.json *.encodings);;所有文件 (*)</translation>
    </message>
    <message>
        <source>tied: %1 has weight bits %2 there and gets %3, those of %4</source>
        <translation>已绑定：%1 在文件中的权重位宽为 %2，现采用 %4 的 %3</translation>
    </message>
    <message>
        <source>tied: %1 has activation bits %2 there and gets %3, those of %4</source>
        <translation>已绑定：%1 在文件中的激活位宽为 %2，现采用 %4 的 %3</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>%1 的位宽</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) kept theirs</source>
        <translation>
            <numerusform>%n 个已锁定的层保持不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) got the bits of the first that they are tied to</source>
        <translation>
            <numerusform>%n 个层采用了与其绑定的第一层的位宽</numerusform>
        </translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation>未匹配的内容</translation>
    </message>
    <message>
        <source>Bits of %1</source>
        <translation>%1 的位宽</translation>
    </message>
    <message>
        <source>Choose a run below that has finished with a network of its own: its model is what is exported.</source>
        <translation>请在下方选择一个已完成且有自己网络的运行：导出的是它的模型。</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>There is no hardware profile “%1” here: costs are those of “%2”. Choose another one under Hardware.</source>
        <translation>这里没有硬件配置“%1”：成本按“%2”计算。请在“硬件”中另选一个。</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>打开网络(&amp;N)…</translation>
    </message>
    <message>
        <source>Recent n&amp;etworks</source>
        <translation>最近的网络(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import bit-widths…</source>
        <translation>导入位宽(&amp;I)…</translation>
    </message>
    <message>
        <source>Bits that AIMET, HAWQ, NNCF or a script has written, by layer name</source>
        <translation>由 AIMET、HAWQ、NNCF 或脚本写出的位宽，按层名对应</translation>
    </message>
    <message>
        <source>E&amp;xport model…</source>
        <translation>导出模型(&amp;X)…</translation>
    </message>
    <message>
        <source>The selected run&apos;s network in another tool&apos;s format (Ctrl+E)</source>
        <translation>将所选运行的网络导出为其他工具的格式 (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkGraph</name>
    <message>
        <source>Graph of the network</source>
        <translation>网络图</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>然后 %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs</source>
        <translation>%1 个参数，%2 MACs</translation>
    </message>
    <message>
        <source>weights %1 bits, activations %2 bits</source>
        <translation>权重 %1 位，激活 %2 位</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
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
        <translation>颜色</translation>
    </message>
    <message>
        <source>What the colour of a layer says</source>
        <translation>层的颜色表示什么</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>A box for each node, instead of joining batch norms and activations to their layer</source>
        <translation>每个节点一个方框，而不将批归一化和激活函数并入其所属的层</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>To 100 % (0)</source>
        <translation>缩放至 100% (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>All of it (F)</source>
        <translation>显示全部 (F)</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>保存或复制图片</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in, %n class(es) out</source>
        <translation>
            <numerusform>%1：输入 %2，输出 %n 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 layers, %3 nodes · %4 parameters · %5 MACs</source>
        <translation>%1 · %2 层，%3 个节点 · %4 个参数 · %5 MACs</translation>
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
        <translation>%1，步幅 %2</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>%1, dilation %2</source>
        <translation>%1，膨胀 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1，%n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>max pool</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <source>average pool</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <source>average pool to %1×%2</source>
        <translation>平均池化至 %1×%2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>求均值</translation>
    </message>
    <message>
        <source>add</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>相减</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>相乘</translation>
    </message>
    <message>
        <source>scale and shift</source>
        <translation>缩放与平移</translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>slice %1 %2:%3:%4</source>
        <translation>切片 %1 %2:%3:%4</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>rearrange</source>
        <translation>重排</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>quantize</source>
        <translation>量化</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>gives the class scores</source>
        <translation>给出类别得分</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>由 %1 读取</translation>
    </message>
</context>
<context>
    <name>bitsmith::OutputActions</name>
    <message>
        <source>Save &amp;chart</source>
        <translation>保存图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Report of the selected runs…</source>
        <translation>所选运行的报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Select runs or a study in the Runs panel first: a report is about them.</source>
        <translation>请先在运行面板中选择运行或研究：报告针对所选内容。</translation>
    </message>
    <message>
        <source>&amp;Write TensorBoard files</source>
        <translation>写入 TensorBoard 文件(&amp;W)</translation>
    </message>
    <message>
        <source>Runs that are started from now on also write event files, in “tensorboard” in their folders; show them with: tensorboard --logdir FOLDER</source>
        <translation>此后启动的运行还会在其文件夹的“tensorboard”中写入事件文件；可用以下命令查看：tensorboard --logdir FOLDER</translation>
    </message>
    <message>
        <source>%1: %2…</source>
        <translation>%1：%2…</translation>
    </message>
    <message>
        <source>No chart is shown</source>
        <translation>未显示任何图表</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n runs compared</source>
        <translation>
            <numerusform>已比较 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no trained run yet that this could be done with.</source>
        <translation>尚无可用于此操作的已训练运行。</translation>
    </message>
</context>
<context>
    <name>bitsmith::OwnPresetsDialog</name>
    <message>
        <source>My presets</source>
        <translation>我的预设</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>by roles</source>
        <translation>按作用</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) by name</source>
        <translation>
            <numerusform>按名称指定 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none yet: Edit ▸ Save plan as preset.</source>
        <translation>尚无预设：编辑 ▸ 方案另存为预设。</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Delete the preset “%1”? Plans that it was applied to stay as they are.</source>
        <translation>删除预设“%1”？已应用它的方案保持不变。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>bitsmith::PaletteActions</name>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Finds commands, layers, presets and panels by a few letters (Ctrl+K)</source>
        <translation>输入几个字母即可查找命令、层、预设和面板 (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Then click a control to read what it is for (Shift+F1)</source>
        <translation>然后点击一个控件，即可查看其用途 (Shift+F1)</translation>
    </message>
    <message>
        <source>Precision table</source>
        <translation>精度表</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>自定义预设</translation>
    </message>
    <message>
        <source>Hardware: %1</source>
        <translation>硬件：%1</translation>
    </message>
    <message>
        <source>Layer %1, %2/%3 bits</source>
        <translation>层 %1，%2/%3 位</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>面板：%1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>Edit all selected bit cells</source>
        <translation>编辑所有选中的位宽单元格</translation>
    </message>
    <message>
        <source>+ and −, Ctrl+↑ and Ctrl+↓</source>
        <translation>+ 和 −，Ctrl+↑ 和 Ctrl+↓</translation>
    </message>
    <message>
        <source>Step the selected bit cells through 1 … 16, 32</source>
        <translation>使选中的位宽单元格在 1 … 16、32 之间步进</translation>
    </message>
    <message>
        <source>Enter, Escape</source>
        <translation>Enter、Esc</translation>
    </message>
    <message>
        <source>Take what was typed and go down; take it back</source>
        <translation>接受输入并下移；放弃输入</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Lock or unlock, in the column Lock</source>
        <translation>在“锁定”列中锁定或解锁</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>离开表格</translation>
    </message>
    <message>
        <source>Network graph</source>
        <translation>网络图</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Go from box to box</source>
        <translation>在方框之间移动</translation>
    </message>
    <message>
        <source>+ and −, 0, F</source>
        <translation>+ 和 −、0、F</translation>
    </message>
    <message>
        <source>Zoom, to 100 %, to all of it</source>
        <translation>缩放、缩放至 100%、显示全部</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>The next control, the one before</source>
        <translation>下一个控件、上一个控件</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+字母</translation>
    </message>
    <message>
        <source>The menu or button with that letter underlined</source>
        <translation>带有该下划线字母的菜单或按钮</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>菜单键、Shift+F10</translation>
    </message>
    <message>
        <source>The context menu of what has the keyboard</source>
        <translation>键盘焦点所在项的上下文菜单</translation>
    </message>
</context>
<context>
    <name>bitsmith::PictureWall</name>
    <message>
        <source>Picture %1: %2</source>
        <translation>图片 %1：%2</translation>
    </message>
    <message>
        <source>In float: %1, margin %2</source>
        <translation>浮点：%1，裕度 %2</translation>
    </message>
    <message>
        <source>Quantized: %1, margin %2</source>
        <translation>量化：%1，裕度 %2</translation>
    </message>
    <message>
        <source>The margin is the label&apos;s probability less the largest other one.</source>
        <translation>裕度是标签的概率减去其他类别中的最大概率。</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesActions</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesPanel</name>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Broken by quantization</source>
        <translation>因量化而出错</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Pictures to look at</source>
        <translation>要查看的图片</translation>
    </message>
    <message>
        <source>What the matrix counts</source>
        <translation>矩阵统计的内容</translation>
    </message>
    <message>
        <source>quantized, pictures</source>
        <translation>量化，图片数</translation>
    </message>
    <message>
        <source>quantized, % of the label</source>
        <translation>量化，占标签的 %</translation>
    </message>
    <message>
        <source>in float, pictures</source>
        <translation>浮点，图片数</translation>
    </message>
    <message>
        <source>in float, % of the label</source>
        <translation>浮点，占标签的 %</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The engine&apos;s answer about the pictures of %1 cannot be read: is it of another version?</source>
        <translation>无法读取引擎关于 %1 图片的应答：引擎版本是否不同？</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>显示图片</translation>
    </message>
    <message>
        <source>Look at the run</source>
        <translation>查看运行</translation>
    </message>
    <message>
        <source>Show the pictures of “%1” with their labels: press “Show the pictures”.</source>
        <translation>要显示“%1”的图片及其标签，请按“显示图片”。</translation>
    </message>
    <message>
        <source>See which test pictures of “%1” are right in float and wrong when quantized: press “Look at the run”. It takes as long as two evaluations.</source>
        <translation>要查看“%1”的哪些测试图片在浮点下正确而量化后错误，请按“查看运行”。所需时间相当于两次评估。</translation>
    </message>
    <message>
        <source>There is no finished run to look at yet. Train one (Run), or select one in the list of runs.</source>
        <translation>尚无可查看的已完成运行。请训练一个（运行），或在运行列表中选择一个。</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 test pictures</source>
        <translation>%1：%3 张测试图片中的前 %2 张</translation>
    </message>
    <message>
        <source>%1: %2 % right quantized, %3 % with the same weights in float. %4 of %5 pictures are broken by quantization, %6 are mended.</source>
        <translation>%1：量化后 %2% 正确，相同权重在浮点下 %3% 正确。%5 张图片中有 %4 张因量化而出错，%6 张因量化而变为正确。</translation>
    </message>
    <message>
        <source>No picture that is right in float is wrong when quantized. Try fewer bits.</source>
        <translation>没有在浮点下正确而量化后错误的图片。请尝试更低的位宽。</translation>
    </message>
    <message>
        <source>Save pictures</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another folder.</source>
        <translation>无法写入 %1；请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>bitsmith::PlanBar</name>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The network whose layers are quantized</source>
        <translation>其各层将被量化的网络</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The pictures that the network is trained and tested on</source>
        <translation>用于训练和测试网络的图片</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>The device that the plan is costed on</source>
        <translation>据以计算方案成本的设备</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A rule that sets the bits of all layers; locked layers keep theirs</source>
        <translation>设定所有层位宽的规则；已锁定的层保持不变</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>What Run starts</source>
        <translation>“运行”启动的内容</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>当前方案</translation>
    </message>
    <message>
        <source>all presets</source>
        <translation>所有预设</translation>
    </message>
    <message>
        <source>this plan, 3 seeds</source>
        <translation>当前方案，3 个随机种子</translation>
    </message>
    <message>
        <source>this plan, progressive</source>
        <translation>当前方案，渐进式</translation>
    </message>
    <message>
        <source>trained run (PTQ)</source>
        <translation>已训练的运行 (PTQ)</translation>
    </message>
    <message>
        <source>Quantizes the selected trained run as the table says, without training</source>
        <translation>按表中设定对所选的已训练运行进行免训练量化</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>运行类型</translation>
    </message>
    <message>
        <source>custom, from %1</source>
        <translation>自定义，基于 %1</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1，已编辑</translation>
    </message>
    <message>
        <source>estimate after
the current run</source>
        <translation>当前运行结束后
估算</translation>
    </message>
    <message>
        <source>timing a
few steps…</source>
        <translation>正在为若干步
计时…</translation>
    </message>
    <message>
        <source>about %1
%2</source>
        <translation>约 %1
%2</translation>
    </message>
    <message>
        <source>From a few timed steps: %1 ms a training step; %2 of memory at most</source>
        <translation>根据若干步的计时：每训练步 %1 ms；内存最多 %2</translation>
    </message>
    <message>
        <source>From a few timed batches; %1 of memory at most</source>
        <translation>根据若干批次的计时；内存最多 %1</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>无估算</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>自定义预设</translation>
    </message>
    <message>
        <source>The network whose layers are the rows of the table: a built-in one, or an ONNX file. What was changed of the preset, locks and ties go along to layers of the same name.</source>
        <translation>其各层构成表格各行的网络：内置网络，或 ONNX 文件。对预设所做的更改、锁定和绑定会沿用到同名的层。</translation>
    </message>
    <message>
        <source>The pictures that runs train and test on. How many of them, and how pixels are scaled, is in the panel Setup. A set that is not installed says how to get it.</source>
        <translation>运行用于训练和测试的图片。图片数量和像素缩放方式见设置面板。未安装的数据集会说明如何获取。</translation>
    </message>
    <message>
        <source>The device that energy, latency and executed bits are worked out for. Nothing is trained otherwise for it. Your own profiles: Edit ▸ Hardware profiles.</source>
        <translation>据以计算能耗、延迟和实际执行位宽的设备。它不影响训练。自定义硬件配置：编辑 ▸ 硬件配置。</translation>
    </message>
    <message>
        <source>A plan under a name: rules over the roles of layers, or one that you have kept (Edit ▸ Save plan as preset). Locked layers keep what they have; Ctrl+Z takes it back.</source>
        <translation>有名称的方案：针对各层作用的规则，或您保存的方案（编辑 ▸ 方案另存为预设）。已锁定的层保持不变；Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>What Run starts: this plan, a study of all presets, the plan with three seeds so that chance can be told from a difference, the plan reached step by step, or a trained run quantized without training.</source>
        <translation>“运行”启动的内容：当前方案、所有预设的研究、以三个随机种子运行该方案以区分偶然与差异、逐步达到该方案，或对已训练的运行做免训练量化。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Time and memory of the run, from a few steps that were timed on this machine with this network.</source>
        <translation>运行所需的时间和内存，根据在本机上用此网络为若干步计时得出。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Starts a process of its own; the window goes on. The run appears below, under Runs (Ctrl+R).</source>
        <translation>启动一个独立的进程；窗口可继续使用。运行显示在下方的“运行”中 (Ctrl+R)。</translation>
    </message>
</context>
<context>
    <name>bitsmith::PlanComparison</name>
    <message>
        <source>Bits of the selected runs</source>
        <translation>所选运行的位宽</translation>
    </message>
    <message>
        <source>Select no runs</source>
        <translation>不选择任何运行</translation>
    </message>
    <message>
        <source>Weight bits / activation bits</source>
        <translation>权重位宽 / 激活位宽</translation>
    </message>
    <message>
        <source>%1 and %2 were tested on different pictures: they cannot be compared as a pair.</source>
        <translation>%1 和 %2 是用不同的图片测试的：无法成对比较。</translation>
    </message>
    <message>
        <source>%1 and %2: which pictures were right was not recorded for both; run them again to compare them as a pair.</source>
        <translation>%1 和 %2：并非两者都记录了哪些图片分类正确；请重新运行以便成对比较。</translation>
    </message>
    <message>
        <source>%1 is better than %2 by %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>%1 优于 %2，高 %3 个百分点（95% 区间：%4 至 %5；McNemar p %6）。</translation>
    </message>
    <message>
        <source>No detectable difference between %1 and %2: %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>%1 与 %2 之间无可检出的差异：%3 个百分点（95% 区间：%4 至 %5；McNemar p %6）。</translation>
    </message>
    <message>
        <source>%1 of %2 pairs on the same test pictures have a detectable difference.</source>
        <translation>在相同测试图片上，%2 对中有 %1 对存在可检出的差异。</translation>
    </message>
    <message>
        <source>p after Holm&apos;s correction for %1 comparisons.</source>
        <translation>p 值经 Holm 校正（%1 次比较）。</translation>
    </message>
</context>
<context>
    <name>bitsmith::PolicyTable</name>
    <message>
        <source>Policies</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Bits of</source>
        <translation>位宽对象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Names of layers: * stands for any text, ? for any character</source>
        <translation>层名：* 代表任意文本，? 代表任意字符</translation>
    </message>
    <message>
        <source>Bits of the weights, of the activations, or of both</source>
        <translation>权重的位宽、激活的位宽，或两者的位宽</translation>
    </message>
    <message>
        <source>Bits before and at the start</source>
        <translation>开始之前及开始时的位宽</translation>
    </message>
    <message>
        <source>Bits at the end; plan: those of the table</source>
        <translation>结束时的位宽；“方案”：表中的位宽</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>采用最初位宽的最后一个轮次</translation>
    </message>
    <message>
        <source>First epoch with the last bits</source>
        <translation>采用最终位宽的第一个轮次</translation>
    </message>
    <message>
        <source>Epochs between two changes</source>
        <translation>两次变化之间的轮次数</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Remove the selected policy</source>
        <translation>移除所选规则</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>a name of a layer, in which * stands for any text</source>
        <translation>层名，其中 * 代表任意文本</translation>
    </message>
    <message>
        <source>1 to 16 bits</source>
        <translation>1 至 16 位</translation>
    </message>
    <message>
        <source>1 to 16 bits, or “plan”</source>
        <translation>1 至 16 位，或“方案”</translation>
    </message>
    <message>
        <source>an epoch from 1</source>
        <translation>从 1 起的轮次</translation>
    </message>
    <message>
        <source>an epoch from 1, or “last”</source>
        <translation>从 1 起的轮次，或“最后”</translation>
    </message>
    <message>
        <source>a number of epochs from 1</source>
        <translation>从 1 起的轮次数</translation>
    </message>
    <message>
        <source>“%1” in %2: expected %3</source>
        <translation>%2 中的“%1”：应为%3</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionModel</name>
    <message>
        <source>the layer is locked</source>
        <translation>该层已锁定</translation>
    </message>
    <message>
        <source>“%1” is not a number of bits: expected 1 to 16, or 32 for fp32</source>
        <translation>“%1”不是有效的位宽：应为 1 至 16，或以 32 表示 fp32</translation>
    </message>
    <message>
        <source>“%1” is not a scheme: expected symmetric, asymmetric or dynamic</source>
        <translation>“%1”不是量化方式：应为 symmetric、asymmetric 或 dynamic</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 无法编辑</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 已锁定：解锁后才能更改其精度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>Shows only layers whose name or kind contains this, or that meet conditions:
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different.
Several, separated by spaces, must all hold. Figures are %1, in the units of their columns; k, M and G stand for thousands.</source>
        <translation>仅显示名称或类型包含此文本，或满足以下条件的层：
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different。
以空格分隔的多个条件须同时成立。指标为 %1，单位与其所在列相同；k、M 和 G 分别表示千、百万和十亿。</translation>
    </message>
    <message>
        <source>“%1” is no figure of a layer: expected one of %2</source>
        <translation>“%1”不是层的指标：应为 %2 之一</translation>
    </message>
    <message>
        <source>%1 is a word: expected = or !=</source>
        <translation>%1 是文字：应使用 = 或 !=</translation>
    </message>
    <message>
        <source>“%1” is not a number: expected one after %2</source>
        <translation>“%1”不是数字：%2 之后应为数字</translation>
    </message>
    <message>
        <source>“is:%1” is not known: expected is:locked, is:tied or is:different</source>
        <translation>不识别“is:%1”：应为 is:locked、is:tied 或 is:different</translation>
    </message>
    <message numerus="yes">
        <source>A block of %n layer(s): what is set here is set in all of them</source>
        <translation>
            <numerusform>包含 %n 层的块：在此处设定的值会应用到其中所有层</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>%1 中：%2</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionPanel</name>
    <message>
        <source>Filter layers</source>
        <translation>筛选层</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionView</name>
    <message>
        <source>Precision of the layers</source>
        <translation>各层的精度</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Reset to preset</source>
        <translation>重置为预设</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 已锁定：解锁后才能更改其精度</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>weight scheme</source>
        <translation>权重量化方式</translation>
    </message>
    <message>
        <source>activation scheme</source>
        <translation>激活量化方式</translation>
    </message>
    <message>
        <source>reset to %1</source>
        <translation>重置为 %1</translation>
    </message>
    <message>
        <source>%1 values lie outside of the table</source>
        <translation>%1 个值位于表格之外</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Not pasted: %1</source>
        <translation>未粘贴：%1</translation>
    </message>
    <message>
        <source> (and %1 more of %2 values)</source>
        <translation> (共 %2 个值，另有 %1 个)</translation>
    </message>
    <message>
        <source>Set bits</source>
        <translation>设置位宽</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>量化方式</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Input activation</source>
        <translation>输入激活</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>&lt;b&gt;Precision table&lt;/b&gt;&lt;br&gt;A row a layer. Type a number or press + and − to change the bits of all selected cells; copy and paste with spreadsheets; Ctrl+D fills down. Point at a figure for its formula, ask at a column&apos;s title what it is.</source>
        <translation>&lt;b&gt;精度表&lt;/b&gt;&lt;br&gt;每层一行。输入数字，或按 + 和 −，可更改所有选中单元格的位宽；可与电子表格互相复制粘贴；Ctrl+D 向下填充。指向一个数值可查看其公式，在列标题处可查询其含义。</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Tie the layers together</source>
        <translation>将这些层绑定在一起</translation>
    </message>
    <message>
        <source>Untie the layers</source>
        <translation>解除这些层的绑定</translation>
    </message>
    <message>
        <source>Order of the network</source>
        <translation>按网络顺序</translation>
    </message>
    <message>
        <source>Group by block</source>
        <translation>按块分组</translation>
    </message>
    <message>
        <source>A row for each block of the network: what is set there is set in its layers</source>
        <translation>网络的每个块一行：在其中设定的值会应用到块内各层</translation>
    </message>
    <message>
        <source>This network has no blocks</source>
        <translation>此网络没有块</translation>
    </message>
    <message>
        <source>The layers of %1 differ: there is no one value to fill down</source>
        <translation>%1 的各层不一致：没有可向下填充的唯一值</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Not filled: %1</source>
        <translation>未填充：%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::PresentationMode</name>
    <message>
        <source>&amp;Presentation</source>
        <translation>演示模式(&amp;P)</translation>
    </message>
    <message>
        <source>Large type and thick lines on the whole screen, for a room (F11; Escape ends it)</source>
        <translation>全屏显示大号文字和粗线条，供会场使用（F11；Esc 退出）</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEditor</name>
    <message>
        <source>Hardware profiles</source>
        <translation>硬件配置</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A copy of this profile, to be edited</source>
        <translation>此硬件配置的副本，供编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saves it in %1 and costs the plan on it</source>
        <translation>将其保存到 %1，并据此计算方案成本</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source> (not saved)</source>
        <translation> (未保存)</translation>
    </message>
    <message>
        <source>%1
Shipped: it can be copied, not edited</source>
        <translation>%1
内置：可复制，不可编辑</translation>
    </message>
    <message>
        <source>%1
Your own</source>
        <translation>%1
自定义</translation>
    </message>
    <message>
        <source>Your own profile. Every figure has a field that says where it comes from.</source>
        <translation>自定义的硬件配置。每个数值都有一个字段说明其来源。</translation>
    </message>
    <message>
        <source>A shipped profile, to be read and copied: “Copy” makes one of your own.</source>
        <translation>内置的硬件配置，可查看和复制：“复制”会创建一个自定义配置。</translation>
    </message>
    <message>
        <source>Name is “%1”, which another profile has already: give it one of its own</source>
        <translation>名称“%1”已被另一个硬件配置使用：请另取一个名称</translation>
    </message>
    <message>
        <source>show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (以及另外 %n 个)</numerusform>
        </translation>
    </message>
    <message>
        <source>The source still speaks of the figure that was there before: %1</source>
        <translation>来源说明仍针对之前的数值：%1</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>删除硬件配置</translation>
    </message>
    <message>
        <source>Delete “%1”? Its file goes; plans and runs that name it cannot be costed on it again.</source>
        <translation>删除“%1”？其文件将被移除；引用它的方案和运行无法再据此计算成本。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The profile is not saved</source>
        <translation>硬件配置未保存</translation>
    </message>
    <message>
        <source>“%1” was edited and is not saved.</source>
        <translation>“%1”已编辑但未保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEffect</name>
    <message>
        <source>Effect on the costs of the plan</source>
        <translation>对方案成本的影响</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>As edited</source>
        <translation>编辑后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Energy a picture</source>
        <translation>每张图片的能耗</translation>
    </message>
    <message>
        <source>Latency of a batch</source>
        <translation>每个批次的延迟</translation>
    </message>
    <message>
        <source>Mostly bound by</source>
        <translation>主要受限于</translation>
    </message>
    <message>
        <source>Weights on the device</source>
        <translation>设备上的权重</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>激活峰值</translation>
    </message>
    <message>
        <source>Layers costed wider</source>
        <translation>按更大位宽计算成本的层</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>内存</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileForm</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>量化方式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Adds a copy of the chosen entry</source>
        <translation>添加所选条目的副本</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>浮点</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>MACs a clock cycle</source>
        <translation>MACs/时钟周期</translation>
    </message>
    <message>
        <source>MACs a second</source>
        <translation>MACs/秒</translation>
    </message>
    <message>
        <source>look-up tables</source>
        <translation>查找表</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>a MAC</source>
        <translation>每次 MAC</translation>
    </message>
    <message>
        <source>times the law of the bits</source>
        <translation>位宽定律的倍数</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>权重和激活</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>非对称</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>按张量</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>按通道</translation>
    </message>
    <message>
        <source>real</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>2 的幂</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>定点</translation>
    </message>
    <message>
        <source>Levels that are not evenly spaced and that the device multiplies as they are. None checked: it executes uniform levels alone, and decodes others first.</source>
        <translation>非均匀分布且设备可直接相乘的量化级。若均未勾选：设备仅支持均匀量化级，其他量化级须先解码。</translation>
    </message>
    <message>
        <source>%1 × %2 bits</source>
        <translation>%1 × %2 位</translation>
    </message>
    <message>
        <source>%1, float</source>
        <translation>%1，浮点</translation>
    </message>
    <message>
        <source>as much as is needed</source>
        <translation>按需分配</translation>
    </message>
    <message>
        <source>1 to 16, 32 for float, or all from the fewest to the most: 1–16</source>
        <translation>1 至 16，以 32 表示浮点，或从最小到最大的全部位宽：1–16</translation>
    </message>
    <message>
        <source>None checked: the device executes all of them. A plan is snapped to the one that was checked first.</source>
        <translation>若均未勾选：设备支持全部。方案会对齐到最先勾选的一项。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Source of the clock</source>
        <translation>时钟的来源</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>MACs a cycle</source>
        <translation>MACs/周期</translation>
    </message>
    <message>
        <source>Look-up tables</source>
        <translation>查找表</translation>
    </message>
    <message>
        <source>Number of them</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>For each product bit</source>
        <translation>每个乘积位</translation>
    </message>
    <message>
        <source>For each sum bit</source>
        <translation>每个求和位</translation>
    </message>
    <message>
        <source>Source of the throughput</source>
        <translation>吞吐量的来源</translation>
    </message>
    <message>
        <source>Energy of a MAC</source>
        <translation>每次 MAC 的能耗</translation>
    </message>
    <message>
        <source>Factor of the law</source>
        <translation>定律的系数</translation>
    </message>
    <message>
        <source>Source of the energy</source>
        <translation>能耗的来源</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Energy of a byte</source>
        <translation>每字节的能耗</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>存放内容</translation>
    </message>
    <message>
        <source>Weight schemes</source>
        <translation>权重量化方式</translation>
    </message>
    <message>
        <source>Activation schemes</source>
        <translation>激活量化方式</translation>
    </message>
    <message>
        <source>Weight granularities</source>
        <translation>权重量化粒度</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Scale forms</source>
        <translation>缩放形式</translation>
    </message>
    <message>
        <source>Energy of a convolution&apos;s operation</source>
        <translation>卷积每次运算的能耗</translation>
    </message>
    <message>
        <source>Energy of a linear layer&apos;s operation</source>
        <translation>线性层每次运算的能耗</translation>
    </message>
    <message>
        <source>Height that convolutions are counted with</source>
        <translation>计算卷积所用的高度</translation>
    </message>
    <message>
        <source>Width that convolutions are counted with</source>
        <translation>计算卷积所用的宽度</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProjectActions</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Ne&amp;w project</source>
        <translation>新建项目(&amp;W)</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>打开项目(&amp;J)…</translation>
    </message>
    <message>
        <source>Recen&amp;t projects</source>
        <translation>最近的项目(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ave project</source>
        <translation>保存项目(&amp;A)</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>项目另存为…</translation>
    </message>
    <message>
        <source>Recover unsaved wor&amp;k…</source>
        <translation>恢复未保存的工作(&amp;K)…</translation>
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
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith);;All files (*)</source>
        <translation>项目 (*.bitsmith);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of this project are not where they were.</source>
        <translation>
            <numerusform>此项目的 %n 个运行已不在原来的位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith)</source>
        <translation>项目 (*.bitsmith)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation>保存对“%1”的更改？</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>已在别处更改</translation>
    </message>
    <message>
        <source>“%1” has been changed by another window or program since it was opened here.</source>
        <translation>“%1”在此处打开之后已被另一个窗口或程序更改。</translation>
    </message>
    <message>
        <source>Saving replaces what was changed there.</source>
        <translation>保存会替换在那里所做的更改。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizerPlot</name>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Beyond range, %</source>
        <translation>超出范围，%</translation>
    </message>
    <message>
        <source>Empty levels, %</source>
        <translation>空量化级，%</translation>
    </message>
    <message>
        <source>Oscillating, %</source>
        <translation>振荡，%</translation>
    </message>
    <message>
        <source>Bits in use</source>
        <translation>使用中的位宽</translation>
    </message>
    <message>
        <source>Quantizers against the epoch</source>
        <translation>量化器随轮次的变化</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizersPanel</name>
    <message>
        <source>Tick a quantized training run below: after each epoch its quantizers are read.</source>
        <translation>请在下方勾选一个量化训练运行：每个轮次之后会读取其量化器。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Weights or activations</source>
        <translation>权重或激活</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>输入激活</translation>
    </message>
    <message>
        <source>Quantizers after the last epoch</source>
        <translation>最后一个轮次之后的量化器</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>⚠ epoch %1: %2</source>
        <translation>⚠ 轮次 %1：%2</translation>
    </message>
    <message>
        <source>and %1 earlier ones</source>
        <translation>以及更早的 %1 条</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>层 %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::QueueActions</name>
    <message>
        <source>Runs at the same ti&amp;me</source>
        <translation>同时进行的运行数(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting · %3 threads each</source>
        <translation>%1 个运行中，%2 个等待中 · 每个 %3 线程</translation>
    </message>
</context>
<context>
    <name>bitsmith::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的工作</translation>
    </message>
    <message>
        <source>Bitsmith ended without closing. These changes were not saved; none of the files is changed by opening them.</source>
        <translation>Bitsmith 未正常关闭便已结束。以下更改未保存；打开它们不会改动任何文件。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1，更改于 %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ReportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Open it when it is written</source>
        <translation>写完后打开(&amp;O)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>for instance: do four bits suffice for this network?</source>
        <translation>例如：四位对此网络是否足够？</translation>
    </message>
    <message>
        <source>HTML page, everything in one file</source>
        <translation>HTML 页面，全部内容在一个文件中</translation>
    </message>
    <message>
        <source>PDF document, A4</source>
        <translation>PDF 文档，A4</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>写入(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: of %n run(s) or studies.</source>
        <translation>
            <numerusform>问题、设置、带 95% 区间的结果、图表、方案、成本以及重复方法：涵盖 %n 个运行或研究。</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML 页面 (*.html)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ResearchPanel</name>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1/%2 个运行</translation>
    </message>
    <message>
        <source>✓ supported</source>
        <translation>✓ 得到支持</translation>
    </message>
    <message>
        <source>✗ not supported</source>
        <translation>✗ 未得到支持</translation>
    </message>
    <message>
        <source>? undecided</source>
        <translation>? 尚无定论</translation>
    </message>
    <message>
        <source>Run this study</source>
        <translation>运行此研究</translation>
    </message>
    <message>
        <source>Show its runs</source>
        <translation>显示其运行</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Research cards</source>
        <translation>课题卡片</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>思路</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>, about %1 min on two cores</source>
        <translation>，在双核上约 %1 分钟</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>再次运行</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunActions</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Show the folder of the r&amp;uns</source>
        <translation>显示运行所在文件夹(&amp;U)</translation>
    </message>
    <message>
        <source>Train with quantization in the background (Ctrl+R)</source>
        <translation>在后台进行量化训练 (Ctrl+R)</translation>
    </message>
    <message>
        <source>&amp;Stop the selected runs</source>
        <translation>停止所选运行(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;esume the selected runs</source>
        <translation>恢复所选运行(&amp;E)</translation>
    </message>
    <message>
        <source>There is no trained run of %1 on %2 to quantize. Train one first: choose the preset fp32 and “this plan”, and press Run.</source>
        <translation>没有可量化的运行：%1 尚未在 %2 上训练。请先训练一个：选择预设 fp32 和“当前方案”，然后按“运行”。</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunFollower</name>
    <message>
        <source>Damaged lines in events.jsonl that were skipped: %1</source>
        <translation>events.jsonl 中被跳过的损坏行：%1</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunKind</name>
    <message>
        <source>All presets on %1</source>
        <translation>%1 上的所有预设</translation>
    </message>
    <message>
        <source>%1, three seeds</source>
        <translation>%1，三个随机种子</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>%1, progressive</source>
        <translation>%1，渐进式</translation>
    </message>
    <message>
        <source>%1, PTQ</source>
        <translation>%1，PTQ</translation>
    </message>
    <message>
        <source>“%1” has no finished network to quantize: choose a run that has finished training.</source>
        <translation>“%1”没有可量化的已完成网络：请选择一个已完成训练的运行。</translation>
    </message>
    <message>
        <source>“%1” has the network %2, the open plan is for %3: choose the same network above.</source>
        <translation>“%1”的网络为 %2，而打开的方案针对 %3：请在上方选择相同的网络。</translation>
    </message>
    <message>
        <source>“%1” was trained on %2, the open plan is for %3: choose the same data above.</source>
        <translation>“%1”在 %2 上训练，而打开的方案针对 %3：请在上方选择相同的数据。</translation>
    </message>
    <message>
        <source>open plan</source>
        <translation>打开的方案</translation>
    </message>
    <message>
        <source>errors of %1</source>
        <translation>%1 的误差</translation>
    </message>
    <message>
        <source>sensitivity of %1</source>
        <translation>%1 的敏感度</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>%1 的搜索</translation>
    </message>
    <message>
        <source>%1, candidate %2</source>
        <translation>%1，候选方案 %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunMessages</name>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The run “%1” was interrupted. It can go on from its last checkpoint.</source>
        <translation>运行“%1”被中断。可从其最后一个检查点继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were interrupted. They can go on from their last checkpoints.</source>
        <translation>
            <numerusform>%n 个运行被中断。可从各自的最后一个检查点继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was left to a cluster. It can be followed again.</source>
        <translation>“%1”已交给集群。可以重新跟踪。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were left to a cluster. They can be followed again.</source>
        <translation>
            <numerusform>%n 个运行已交给集群。可以重新跟踪。</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunModel</name>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1/%2 个运行</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>number %1 in the queue</source>
        <translation>队列中第 %1 位</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation>轮次 %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1/%2 个轮次</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>免训练</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 个轮次</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 个轮次</translation>
    </message>
    <message>
        <source>Test accuracy, 95 % interval %1 % to %2 %</source>
        <translation>测试准确率，95% 区间：%1% 至 %2%</translation>
    </message>
    <message>
        <source>after epoch %1 of %2</source>
        <translation>第 %1 个轮次之后，共 %2 个</translation>
    </message>
    <message>
        <source>Accuracy lost against the fp32 run of the study, in percent of it</source>
        <translation>相对于该研究中 fp32 运行所损失的准确率，以其百分比表示</translation>
    </message>
    <message>
        <source>32 / mean weight bits over the quantized layers&apos; weights</source>
        <translation>32 / 平均权重位宽，按已量化层的权重计算</translation>
    </message>
    <message>
        <source>Weights at their bits and biases at 32 bits, MB of 2^20 bytes</source>
        <translation>权重按其位宽、偏置按 32 位计，单位 MB（2^20 字节）</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩比</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Data · network</source>
        <translation>数据 · 网络</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Mean weight bits over the quantized layers&apos; weights</source>
        <translation>平均权重位宽，按已量化层的权重计算</translation>
    </message>
    <message>
        <source>Bit operations a picture: MACs × weight bits × activation bits</source>
        <translation>每张图片的位运算量：MACs × 权重位宽 × 激活位宽</translation>
    </message>
    <message>
        <source>As the hardware profile %1 counts it</source>
        <translation>按硬件配置 %1 计算</translation>
    </message>
    <message>
        <source>Experiment: %1</source>
        <translation>实验：%1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>平均位宽</translation>
    </message>
    <message>
        <source>BOPs (10⁹)</source>
        <translation>BOPs (10⁹)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>能耗 (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>延迟 (ms)</translation>
    </message>
    <message>
        <source>%1 (on the cluster)</source>
        <translation>%1（在集群上）</translation>
    </message>
    <message>
        <source>on cluster</source>
        <translation>在集群上</translation>
    </message>
    <message>
        <source>%1 · Resume follows it</source>
        <translation>%1 · “恢复”可跟踪</translation>
    </message>
    <message>
        <source>Resume follows it</source>
        <translation>“恢复”可跟踪</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunNotices</name>
    <message>
        <source>Tell when a run e&amp;nds</source>
        <translation>运行结束时通知(&amp;N)</translation>
    </message>
    <message>
        <source>A notice on the desktop when a run ends and this window is in the background</source>
        <translation>运行结束且此窗口位于后台时，在桌面上显示通知</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n runs are done</source>
        <translation>
            <numerusform>%1：全部 %n 个运行已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>A run failed</source>
        <translation>有一个运行失败</translation>
    </message>
    <message>
        <source>A run is finished</source>
        <translation>有一个运行已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed</source>
        <translation>
            <numerusform>%n 个运行失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs finished, %2 failed</source>
        <translation>%1 个运行已完成，%2 个失败</translation>
    </message>
    <message numerus="yes">
        <source>%n runs finished</source>
        <translation>
            <numerusform>%n 个运行已完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunQueue</name>
    <message>
        <source>The run cannot be queued: %1</source>
        <translation>此运行无法加入队列：%1</translation>
    </message>
    <message>
        <source>%1 is finished: there is nothing to resume.</source>
        <translation>%1 已完成：没有可恢复的内容。</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there first.</source>
        <translation>%1 正由另一个程序运行；请先在那里停止它。</translation>
    </message>
    <message>
        <source>%1 cannot be resumed: %2</source>
        <translation>无法恢复 %1：%2</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there.</source>
        <translation>%1 正由另一个程序运行；请在那里停止它。</translation>
    </message>
    <message>
        <source>%1 is not a run below %2: it was not removed.</source>
        <translation>%1 不是 %2 下的运行：未移除。</translation>
    </message>
    <message>
        <source>%1 is running: stop it before removing it.</source>
        <translation>%1 正在运行：请先停止再移除。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: check who may write to it.</source>
        <translation>无法移除 %1：请检查谁有写入权限。</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1, for instance because memory ran out.</source>
        <translation>引擎被信号 %1 终止，例如因为内存耗尽。</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>引擎被信号 %1 终止。</translation>
    </message>
    <message>
        <source>%1 Resume goes on from epoch %2.</source>
        <translation>%1 “恢复”将从第 %2 个轮次继续。</translation>
    </message>
    <message>
        <source>%1 Resume goes on where the study was.</source>
        <translation>%1 “恢复”将从研究中断之处继续。</translation>
    </message>
    <message>
        <source>%1 Resume starts it again.</source>
        <translation>%1 “恢复”将重新开始。</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>引擎以状态 %1 结束，未给出任何信息。</translation>
    </message>
    <message>
        <source>The engine %1 cannot be started: %2</source>
        <translation>无法启动引擎 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The jobs of %1 cannot be cancelled: %2</source>
        <translation>无法取消 %1 的作业：%2</translation>
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
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the selected runs; what they have done is kept</source>
        <translation>停止所选的运行；已完成的部分会保留</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Go on with the selected runs from their last checkpoint</source>
        <translation>从最后一个检查点继续所选的运行</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show the selected runs in the charts, and no others; plans and verdicts in Trade-offs</source>
        <translation>在图表中只显示所选的运行；方案和结论见“权衡”</translation>
    </message>
    <message>
        <source>Open in Table</source>
        <translation>在表中打开</translation>
    </message>
    <message>
        <source>Take the selected run&apos;s experiment into the precision table</source>
        <translation>将所选运行的实验载入精度表</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>Copy the bitsmith-cli line that does the same as the selected run</source>
        <translation>复制与所选运行作用相同的 bitsmith-cli 命令行</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Show the selected run&apos;s folder in the file manager</source>
        <translation>在文件管理器中显示所选运行的文件夹</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Move the selected runs&apos; folders to the trash</source>
        <translation>将所选运行的文件夹移到回收站</translation>
    </message>
    <message>
        <source>Quantize with the Open Plan (PTQ)</source>
        <translation>按打开的方案量化 (PTQ)</translation>
    </message>
    <message>
        <source>Quantize the selected trained run as the precision table says, without training</source>
        <translation>按精度表的设定对所选的已训练运行进行免训练量化</translation>
    </message>
    <message>
        <source>Export Model…</source>
        <translation>导出模型…</translation>
    </message>
    <message>
        <source>The network of the selected run in another tool&apos;s format</source>
        <translation>将所选运行的网络导出为其他工具的格式</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>No runs yet. Choose a network and a precision, then press Run; each run is kept in a folder below %1.</source>
        <translation>尚无运行。请选择网络和精度，然后按“运行”；每个运行保存在 %1 下的一个文件夹中。</translation>
    </message>
    <message>
        <source>Reading the runs in %1 …</source>
        <translation>正在读取 %1 中的运行…</translation>
    </message>
    <message>
        <source>No run matches &quot;%1&quot;.</source>
        <translation>没有与“%1”匹配的运行。</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>移除运行</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>将此运行移到回收站？</translation>
    </message>
    <message>
        <source>Move these %1 runs to the trash?</source>
        <translation>将这 %1 个运行移到回收站？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No file manager could be started. The run&apos;s folder is %1.</source>
        <translation>无法启动文件管理器。该运行的文件夹为 %1。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>One page about the selected runs, as HTML or PDF</source>
        <translation>关于所选运行的一页报告，HTML 或 PDF 格式</translation>
    </message>
    <message>
        <source>Compare Side by Side…</source>
        <translation>并列比较…</translation>
    </message>
    <message>
        <source>Results, costs, plans, paired tests and curves of two to six runs</source>
        <translation>两到六个运行的结果、成本、方案、配对检验和曲线</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Tags and Note…</source>
        <translation>标签和备注…</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, acc&gt;80</source>
        <translation>筛选：文字、tag:论文、acc&gt;80</translation>
    </message>
    <message>
        <source>All words must occur; “in quotes” they may have blanks, with - in front they must not occur.
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed with &gt; &lt; &gt;= &lt;= =
Example: tag:paper acc&gt;80 -state:failed</source>
        <translation>所有词都必须出现；用 &quot;&quot; 括起的词可以含空格，前面带 - 的不得出现。
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed 配合 &gt; &lt; &gt;= &lt;= =
示例：tag:论文 acc&gt;80 -state:failed</translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for the folder of the runs. Delete %n runs for good?</source>
        <translation>
            <numerusform>运行所在的文件夹没有回收站。永久删除 %n 个运行？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Jobs that were left to a cluster go on there, and cannot be cancelled from here any more: stop them first.</source>
        <translation>已交给集群的作业会在那里继续运行，之后无法再从这里取消：请先停止它们。</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePlace</name>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>此文件已存在，将被替换。</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePresetDialog</name>
    <message>
        <source>By &amp;roles: fits any network</source>
        <translation>按作用(&amp;R)：适用于任何网络</translation>
    </message>
    <message>
        <source>By &amp;layer names: fits this network, and layers of the same name</source>
        <translation>按层名(&amp;L)：适用于此网络，以及同名的层</translation>
    </message>
    <message>
        <source>Save plan as preset</source>
        <translation>方案另存为预设</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name in the Preset picker and for bitsmith-cli: letters, digits, _ and -</source>
        <translation>在“预设”选择器和 bitsmith-cli 中使用的名称：字母、数字、_ 和 -</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>A line about the preset, for lists and tool tips</source>
        <translation>关于此预设的一行说明，用于列表和工具提示</translation>
    </message>
    <message>
        <source>First layer, convolutions in the middle, linear layers in the middle, last layer: a rule for each, as the shipped presets have them</source>
        <translation>首层、中间的卷积层、中间的线性层、末层：各有一条规则，与内置预设相同</translation>
    </message>
    <message>
        <source>Each layer by its name. On another network, layers that have no such name keep what they have.</source>
        <translation>按名称指定每一层。在其他网络中，没有该名称的层保持不变。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>摘要(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>There is a preset of this name: it is replaced.</source>
        <translation>已有同名的预设：它将被替换。</translation>
    </message>
    <message>
        <source>A name has letters, digits, _ and -, spaces inside, and is not that of a shipped preset.</source>
        <translation>名称由字母、数字、_ 和 - 组成，中间可有空格，且不能与内置预设同名。</translation>
    </message>
</context>
<context>
    <name>bitsmith::ScheduleForm</name>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s in a straight line</source>
        <translation>从最初位宽沿直线变化到方案位宽</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>In equal stages</source>
        <translation>分为等长的阶段</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Slowly at both ends, fast in the middle</source>
        <translation>两端缓慢，中间快速</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>One layer after another, the least sensitive first</source>
        <translation>一层接一层，最不敏感的层先行</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>由低到高</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s in stages (progressive fractional quantization)</source>
        <translation>分阶段从低位宽升至方案位宽 (progressive fractional quantization)</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s again and again (cyclic precision training)</source>
        <translation>反复从低位宽升至方案位宽 (cyclic precision training)</translation>
    </message>
    <message>
        <source>Turning points</source>
        <translation>转折点</translation>
    </message>
    <message>
        <source>To the next stage whenever the training loss stands still (FracTrain)</source>
        <translation>每当训练损失停滞时进入下一阶段 (FracTrain)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>As a list says: which layers, from when to when</source>
        <translation>按列表设定：哪些层，从何时到何时</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> 位</translation>
    </message>
    <message>
        <source>Least sensitive first</source>
        <translation>最不敏感的优先</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> 个轮次</translation>
    </message>
    <message>
        <source>last epoch</source>
        <translation>最后一个轮次</translation>
    </message>
    <message>
        <source>evenly spaced</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>the largest first</source>
        <translation>最大的优先</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>How bits change while the network trains</source>
        <translation>网络训练期间位宽如何变化</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>权重起始位宽</translation>
    </message>
    <message>
        <source>Bits of all weights at the start; the plan in the table is where they end</source>
        <translation>所有权重开始时的位宽；最终达到表中的方案</translation>
    </message>
    <message>
        <source>Activations from</source>
        <translation>激活起始位宽</translation>
    </message>
    <message>
        <source>Bits of all activations at the start; on the way down they keep the pace of their weights</source>
        <translation>所有激活开始时的位宽；下降途中与其权重保持同步</translation>
    </message>
    <message>
        <source>Activation floor</source>
        <translation>激活下限</translation>
    </message>
    <message>
        <source>Activations have at least this many bits on the way, or the plan&apos;s if those are fewer</source>
        <translation>激活在途中至少保有此位宽；若方案位宽更小，则以方案为准</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>采用最初位宽的最后一个轮次</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>First epoch of the plan in the table, which then stays</source>
        <translation>采用表中方案的第一个轮次，此后保持不变</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s, both counted</source>
        <translation>从最初位宽到方案位宽，两者均计入</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Bits of each stage before the plan&apos;s: 8, 6. Empty: evenly spaced</source>
        <translation>达到方案位宽之前各阶段的位宽：8, 6。留空：均匀分布</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>循环次数</translation>
    </message>
    <message>
        <source>How often bits rise from the first to the plan&apos;s</source>
        <translation>位宽从最初值升至方案值的次数</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Names of layers, the first to change first; those not named follow, the largest first</source>
        <translation>层名，最先变化的在前；未列出的随后，最大的优先</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>The loss stands still when it moves less than this share of the first epochs&apos; mean loss</source>
        <translation>当损失的变化小于最初几个轮次平均损失的这一比例时，视为停滞</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>衰减</translation>
    </message>
    <message>
        <source>Factor on epsilon after each turn</source>
        <translation>每次转折后 epsilon 所乘的系数</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Epochs over which the loss has to stand still</source>
        <translation>损失须停滞的轮次数</translation>
    </message>
    <message>
        <source>Of two policies for the same layer, the later in the list holds</source>
        <translation>若同一层适用两条规则，以列表中靠后者为准</translation>
    </message>
    <message>
        <source>Levels “%1”: expected at most 16 bit-widths from 1 to 16</source>
        <translation>级别“%1”：应为最多 16 个 1 至 16 的位宽</translation>
    </message>
    <message>
        <source>Order “%1”: expected different names of layers</source>
        <translation>顺序“%1”：应为互不相同的层名</translation>
    </message>
    <message>
        <source>Writes the order that the %1 of “%2” gives, at the plan&apos;s bits</source>
        <translation>写入“%2”的%1在方案位宽下给出的顺序</translation>
    </message>
    <message>
        <source>“%1” gives no order by the %2: it needs it of weights, or of weights and activations, with each layer alone quantized</source>
        <translation>“%1”的%2无法给出顺序：需要仅量化各层时权重（或权重与激活）的数值</translation>
    </message>
    <message>
        <source>Needs a sensitivity run of this network: the Sensitivity panel measures one</source>
        <translation>需要此网络的敏感度运行：可在敏感度面板中测量</translation>
    </message>
</context>
<context>
    <name>bitsmith::SchedulePlot</name>
    <message>
        <source>Bits</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>平均权重位宽</translation>
    </message>
    <message>
        <source>Weights (MB)</source>
        <translation>权重 (MB)</translation>
    </message>
    <message>
        <source>activations of %1</source>
        <translation>%1 的激活</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>target plan</source>
        <translation>目标方案</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>平均权重位宽</translation>
    </message>
    <message>
        <source>Drag: first weight bits, and the epoch that they last to</source>
        <translation>拖动：权重的最初位宽及其持续到的轮次</translation>
    </message>
    <message>
        <source>Drag up and down: first activation bits</source>
        <translation>上下拖动：激活的最初位宽</translation>
    </message>
    <message>
        <source>Drag up and down: bits of stage %1</source>
        <translation>上下拖动：阶段 %1 的位宽</translation>
    </message>
    <message>
        <source>Drag sideways: first epoch of the target plan</source>
        <translation>左右拖动：目标方案的第一个轮次</translation>
    </message>
    <message>
        <source>Drag: start and first bits of policy %1</source>
        <translation>拖动：规则 %1 的开始和最初位宽</translation>
    </message>
    <message>
        <source>Drag: end and last bits of policy %1</source>
        <translation>拖动：规则 %1 的结束和最终位宽</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>mean %1 bits, weights %2 MB</source>
        <translation>平均 %1 位，权重 %2 MB</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>%1 … %2 (%3 layers)</source>
        <translation>%1 … %2（%3 层）</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchActions</name>
    <message>
        <source>&amp;Train the candidate fully</source>
        <translation>完整训练候选方案(&amp;T)</translation>
    </message>
    <message>
        <source>Trains the candidate that was opened last, from the run that its search began with</source>
        <translation>从搜索所基于的运行出发，训练最后打开的候选方案</translation>
    </message>
    <message>
        <source>“%1” is about the network %2: choose it above to open its plans.</source>
        <translation>“%1”针对的是网络 %2：请在上方选择该网络以打开其方案。</translation>
    </message>
    <message>
        <source>candidate %1 of %2</source>
        <translation>%2 的候选方案 %1</translation>
    </message>
    <message>
        <source>The table has candidate %1 of “%2”: %3 % (%4 to %5 %), %6 × compression.</source>
        <translation>表中现为“%2”的候选方案 %1：%3%（%4% 至 %5%），压缩比 %6×。</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n 个已锁定的层保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Train fully</source>
        <translation>完整训练</translation>
    </message>
    <message>
        <source>Open a candidate of a search of this network first: click one in Trade-offs.</source>
        <translation>请先打开此网络某次搜索的一个候选方案：在“权衡”中点击一个。</translation>
    </message>
    <message>
        <source>Search for &amp;plans…</source>
        <translation>搜索方案(&amp;P)…</translation>
    </message>
    <message>
        <source>Tries plans of a trained run by themselves, for the best trade-offs (Ctrl+Shift+F)</source>
        <translation>自动尝试已训练运行的各种方案，寻找最佳权衡 (Ctrl+Shift+F)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchDialog</name>
    <message>
        <source>Search for plans</source>
        <translation>搜索方案</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>NSGA-II: the whole front at once by evolution</source>
        <translation>NSGA-II：通过进化一次得到整个前沿</translation>
    </message>
    <message>
        <source>exact: optima of measured sensitivity</source>
        <translation>精确：所测敏感度的最优解</translation>
    </message>
    <message>
        <source>greedy: one layer one step lower at a time</source>
        <translation>贪心：每次将一层降低一级</translation>
    </message>
    <message>
        <source>HAQ: reinforcement learning, layer by layer</source>
        <translation>HAQ：强化学习，逐层进行</translation>
    </message>
    <message>
        <source>differentiable: gradient descent on a mixture of bits</source>
        <translation>可微：对位宽的混合做梯度下降</translation>
    </message>
    <message>
        <source>random: plans drawn evenly</source>
        <translation>随机：均匀抽取方案</translation>
    </message>
    <message>
        <source>exhaustive: every plan</source>
        <translation>穷举：所有方案</translation>
    </message>
    <message>
        <source>quantized without training (seconds)</source>
        <translation>免训练量化（数秒）</translation>
    </message>
    <message>
        <source>after short training (minutes)</source>
        <translation>短时训练之后（数分钟）</translation>
    </message>
    <message>
        <source>quantized, the most promising by a predictor first</source>
        <translation>量化，由预测器优先选出最有希望的方案</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no trained run</source>
        <translation>没有已训练的运行</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Trained &amp;run</source>
        <translation>已训练的运行(&amp;R)</translation>
    </message>
    <message>
        <source>Whose weights are quantized</source>
        <translation>其权重将被量化</translation>
    </message>
    <message>
        <source>S&amp;trategy</source>
        <translation>策略(&amp;T)</translation>
    </message>
    <message>
        <source>Which plans are tried next</source>
        <translation>接下来尝试哪些方案</translation>
    </message>
    <message>
        <source>&amp;Evaluated</source>
        <translation>评估方式(&amp;E)</translation>
    </message>
    <message>
        <source>How the accuracy of a plan is found</source>
        <translation>如何得出方案的准确率</translation>
    </message>
    <message>
        <source>&amp;Weight bits</source>
        <translation>权重位宽(&amp;W)</translation>
    </message>
    <message>
        <source>What each layer may be given: 1 to 16</source>
        <translation>各层可采用的位宽：1 至 16</translation>
    </message>
    <message>
        <source>&amp;Activation bits</source>
        <translation>激活位宽(&amp;A)</translation>
    </message>
    <message>
        <source>What each layer&apos;s input may be given: 1 to 16</source>
        <translation>各层输入可采用的位宽：1 至 16</translation>
    </message>
    <message>
        <source>Accuracy a&amp;gainst</source>
        <translation>准确率对比(&amp;G)</translation>
    </message>
    <message>
        <source>What accuracy is traded against</source>
        <translation>与准确率相权衡的成本</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>上限(&amp;M)</translation>
    </message>
    <message>
        <source>Plans beyond it are not what is looked for</source>
        <translation>超出上限的方案不在寻找之列</translation>
    </message>
    <message>
        <source>E&amp;valuations</source>
        <translation>评估次数(&amp;V)</translation>
    </message>
    <message>
        <source>Plans that are evaluated, at most</source>
        <translation>最多评估的方案数</translation>
    </message>
    <message>
        <source>Test &amp;pictures</source>
        <translation>测试图片(&amp;P)</translation>
    </message>
    <message>
        <source>So many test pictures, evenly spaced, measure each plan; 0 takes all</source>
        <translation>用等间隔选取的这么多张测试图片评测每个方案；0 表示全部</translation>
    </message>
    <message>
        <source>Epo&amp;chs</source>
        <translation>轮次(&amp;C)</translation>
    </message>
    <message>
        <source>Training of each plan</source>
        <translation>每个方案的训练</translation>
    </message>
    <message>
        <source>P&amp;opulation</source>
        <translation>种群大小(&amp;O)</translation>
    </message>
    <message>
        <source>Plans of a generation</source>
        <translation>每一代的方案数</translation>
    </message>
    <message>
        <source>Warm-&amp;up</source>
        <translation>预热(&amp;U)</translation>
    </message>
    <message>
        <source>Episodes of random actions first</source>
        <translation>最初采取随机动作的回合数</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>随机种子(&amp;D)</translation>
    </message>
    <message>
        <source>The same seed finds the same plans</source>
        <translation>相同的种子会找到相同的方案</translation>
    </message>
    <message>
        <source>There is no trained run to search from: train one first.</source>
        <translation>没有可供搜索的已训练运行：请先训练一个。</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>%1: give different numbers from 1 to 16, separated by commas.</source>
        <translation>%1：请给出 1 至 16 的不同数字，以逗号分隔。</translation>
    </message>
    <message>
        <source>No plan of these bits meets the budget: the least is %1%2.</source>
        <translation>这些位宽下没有方案满足预算：最小为 %1%2。</translation>
    </message>
    <message>
        <source>Give a budget above zero, or none.</source>
        <translation>请给出大于零的预算，或选择“无”。</translation>
    </message>
    <message numerus="yes">
        <source>%1 plans of %n layer(s); </source>
        <translation>
            <numerusform>%n 层共有 %1 个方案； </numerusform>
        </translation>
    </message>
    <message>
        <source>all of them may be evaluated.</source>
        <translation>可全部评估。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are evaluated at most.</source>
        <translation>
            <numerusform>最多评估其中 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhaustive search stops before it has seen every plan: allow more evaluations.</source>
        <translation>穷举搜索会在遍历所有方案之前停止：请允许更多评估次数。</translation>
    </message>
    <message>
        <source>The least that a budget can be: %1%2.</source>
        <translation>预算的最小可能值：%1%2。</translation>
    </message>
    <message>
        <source>Each plan becomes a point in Trade-offs as it is evaluated.</source>
        <translation>每个方案评估后即成为“权衡”中的一个点。</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityMap</name>
    <message>
        <source>Sensitivity of the layers by bits</source>
        <translation>各层在不同位宽下的敏感度</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2 at %3 bits</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;，%2，%3 位</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityPanel</name>
    <message>
        <source>Sensitivity run</source>
        <translation>敏感度运行</translation>
    </message>
    <message>
        <source>The sensitivity run whose scores are shown here and in the table</source>
        <translation>其得分显示在此处和表中的敏感度运行</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>测量敏感度</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>How the harm is measured</source>
        <translation>如何衡量损害</translation>
    </message>
    <message>
        <source>Quantized</source>
        <translation>量化对象</translation>
    </message>
    <message>
        <source>What of the layer is quantized</source>
        <translation>量化层的哪一部分</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>How the layer stands among the others</source>
        <translation>该层与其他层的关系</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>按名次</translation>
    </message>
    <message>
        <source>Most sensitive layer first, by its value at the fewest bits</source>
        <translation>最敏感的层在前，按其最低位宽时的值排序</translation>
    </message>
    <message>
        <source>How far the metrics agree: Spearman&apos;s ρ over layers and bits</source>
        <translation>各度量的一致程度：对层和位宽计算的 Spearman ρ</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>尚无已训练的运行：请先用“运行”训练一个</translation>
    </message>
    <message>
        <source>Quantizes one layer of “%1” after the other and measures what is lost</source>
        <translation>逐一量化“%1”的各层并测量损失</translation>
    </message>
    <message>
        <source>When a run has been trained, “Measure sensitivity” finds out which of its layers need their bits: a map of layers and bits.</source>
        <translation>训练出运行后，“测量敏感度”可查明其中哪些层确实需要其位宽：得到一幅层与位宽的图。</translation>
    </message>
    <message>
        <source>No sensitivity run yet. “Measure sensitivity” finds out which layers of “%1” need their bits.</source>
        <translation>尚无敏感度运行。“测量敏感度”可查明“%1”中哪些层确实需要其位宽。</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>单独</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>Being measured: %1 %. </source>
        <translation>正在测量：%1%。 </translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest. </source>
        <translation>未完成：请在运行列表中恢复此运行以获得其余结果。 </translation>
    </message>
    <message>
        <source>Reference accuracy %1 (95 %) on %2 test pictures. </source>
        <translation>参考准确率 %1（95% 区间），基于 %2 张测试图片。 </translation>
    </message>
    <message>
        <source>The frame marks the bits of the plan; a click on a cell sets them.</source>
        <translation>方框标出方案的位宽；点击单元格即可设定。</translation>
    </message>
    <message>
        <source>The network of the table has no layer “%1”</source>
        <translation>表中的网络没有层“%1”</translation>
    </message>
    <message>
        <source>Set the weights of %1 to %2 bits</source>
        <translation>将 %1 的权重设为 %2 位</translation>
    </message>
    <message>
        <source>Set the input activation of %1 to %2 bits</source>
        <translation>将 %1 的输入激活设为 %2 位</translation>
    </message>
    <message>
        <source>Set weights and input activation of %1 to %2 bits</source>
        <translation>将 %1 的权重和输入激活设为 %2 位</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 已锁定：解锁后才能更改其精度</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>%1 的位宽</translation>
    </message>
</context>
<context>
    <name>bitsmith::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter by key or by what it does</source>
        <translation>按键或按作用筛选</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>bitsmith::SqnrChart</name>
    <message>
        <source>layerwise: only this layer quantized</source>
        <translation>逐层：仅量化此层</translation>
    </message>
    <message>
        <source>graphwise: all layers quantized</source>
        <translation>全图：量化所有层</translation>
    </message>
    <message>
        <source>Output SQNR (dB)</source>
        <translation>输出 SQNR (dB)</translation>
    </message>
    <message>
        <source>Activation SQNR (dB)</source>
        <translation>激活 SQNR (dB)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>无误差</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 layerwise %3&lt;br&gt;%4 graphwise %5</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 逐层 %3&lt;br&gt;%4 全图 %5</translation>
    </message>
</context>
<context>
    <name>bitsmith::SummaryChart</name>
    <message>
        <source>Accuracy against compression</source>
        <translation>准确率与压缩比</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>权重内存</translation>
    </message>
    <message>
        <source>Accuracy drop from fp32</source>
        <translation>相对于 fp32 的准确率下降</translation>
    </message>
    <message>
        <source>Accuracy per MB of weights</source>
        <translation>每 MB 权重的准确率</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>权重内存 (MB)</translation>
    </message>
    <message>
        <source>There is no fp32 run to compare with. Run the fp32 preset too, and the drop from it appears here.</source>
        <translation>没有可供比较的 fp32 运行。请同时运行 fp32 预设，此处便会显示相对于它的下降。</translation>
    </message>
    <message>
        <source>Finished runs are compared here.</source>
        <translation>已完成的运行在此处比较。</translation>
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
        <translation>测试准确率 (%)，Wilson 95% 区间</translation>
    </message>
    <message>
        <source>%1 × at %2 %</source>
        <translation>%1×，%2%</translation>
    </message>
    <message>
        <source>All four charts</source>
        <translation>全部四个图表</translation>
    </message>
    <message>
        <source>Compression ratio (×)</source>
        <translation>压缩比 (×)</translation>
    </message>
    <message>
        <source>Relative drop (%)</source>
        <translation>相对下降 (%)</translation>
    </message>
    <message>
        <source>% per MB</source>
        <translation>% / MB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are chosen: more than can be told apart here. Choose fewer in the list of runs, or look at the table there.</source>
        <translation>
            <numerusform>选择了 %Ln 次运行，多得在这里无法分辨。请在运行列表中少选一些，或查看那里的表格。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TableActions</name>
    <message>
        <source>&amp;Find layers…</source>
        <translation>查找层(&amp;F)…</translation>
    </message>
    <message>
        <source>By name, kind or figures, w&lt;8 for instance (Ctrl+F)</source>
        <translation>按名称、类型或指标，例如 w&lt;8 (Ctrl+F)</translation>
    </message>
    <message>
        <source>&amp;Group by block</source>
        <translation>按块分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>比较对象(&amp;C)</translation>
    </message>
    <message>
        <source>Save plan as &amp;preset…</source>
        <translation>方案另存为预设(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;My presets…</source>
        <translation>我的预设(&amp;M)…</translation>
    </message>
    <message>
        <source>Saved the preset %1</source>
        <translation>已保存预设 %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>%1 says something of %2 of %3 layers; the others are as they were.</source>
        <translation>%1 涉及 %3 层中的 %2 层；其余保持不变。</translation>
    </message>
    <message>
        <source>The plan as it is &amp;now</source>
        <translation>当前的方案(&amp;N)</translation>
    </message>
    <message>
        <source>the plan before</source>
        <translation>之前的方案</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Projects and experiments (*.bitsmith *.json);;All files (*)</source>
        <translation>项目和实验 (*.bitsmith *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>&amp;End comparison</source>
        <translation>结束比较(&amp;E)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Selected &amp;layers</source>
        <translation>所选的层(&amp;L)</translation>
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
        <translation>逗号分隔值 (*.csv)</translation>
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
        <translation>表格复制为</translation>
    </message>
    <message>
        <source>Save table as</source>
        <translation>表格另存为</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>The table is copied as %1</source>
        <translation>表格已复制为 %1</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1：无法写入（%2）；请选择其他文件夹</translation>
    </message>
</context>
<context>
    <name>bitsmith::TotalsRow</name>
    <message>
        <source>Totals</source>
        <translation>总计</translation>
    </message>
</context>
<context>
    <name>bitsmith::TourActions</name>
    <message>
        <source>&amp;Tours</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>%1 – go on with step %2 of %3</source>
        <translation>%1 – 从第 %2 步继续，共 %3 步</translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n minute(s).</source>
        <translation>
            <numerusform>%1 约 %n 分钟。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TourCallOut</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>离开导览</translation>
    </message>
    <message>
        <source>Leave the tour; Help ▸ Tours takes it up here again</source>
        <translation>离开导览；可通过帮助 ▸ 导览从此处继续</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>如何操作？</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>That is so now.</source>
        <translation>已满足。</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>跳过此步</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>bitsmith::TradeOffPlot</name>
    <message>
        <source>A click on a candidate puts its plan in the table.</source>
        <translation>点击候选方案会将其填入表中。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Runs beyond this cost are dimmed and the best within it is named; the line in the plot can be dragged</source>
        <translation>超出此成本的运行会变暗，并标出其范围内的最佳者；图中的线可拖动</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>预算(&amp;B)</translation>
    </message>
    <message>
        <source>When runs have finished, their accuracy is plotted here against what it costs.</source>
        <translation>运行完成后，此处会绘出其准确率与成本的关系。</translation>
    </message>
    <message>
        <source>Accuracy &amp;against</source>
        <translation>准确率对比(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>搜索(&amp;S)…</translation>
    </message>
    <message>
        <source>Plans of a trained run are tried and become points here as they are evaluated</source>
        <translation>尝试已训练运行的各种方案，评估后即成为此处的点</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>测试准确率 (%)</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 test pictures.</source>
        <translation>误差线：Wilson 95% 区间，n = %1 张测试图片。</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 to %2 test pictures.</source>
        <translation>误差线：Wilson 95% 区间，n = %1 至 %2 张测试图片。</translation>
    </message>
    <message>
        <source>No interval overlaps that of the best, %1.</source>
        <translation>没有区间与最佳者 %1 的区间重叠。</translation>
    </message>
    <message numerus="yes">
        <source>95 % intervals of %n runs overlap that of the best, %1.</source>
        <translation>
            <numerusform>%n 个运行的 95% 区间与最佳者 %1 的区间重叠。</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % intervals overlap that of the best, %1: %2.</source>
        <translation>95% 区间与最佳者 %1 的区间重叠：%2。</translation>
    </message>
    <message>
        <source>No run is within the budget.</source>
        <translation>没有运行在预算之内。</translation>
    </message>
    <message>
        <source>Best within the budget: %1, %2 %.</source>
        <translation>预算内最佳：%1，%2%。</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1% 至 %2%</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩比</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>权重内存</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>每张图片的能耗</translation>
    </message>
    <message>
        <source>%1 nJ</source>
        <translation>%1 nJ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>每张图片的 BOPs</translation>
    </message>
    <message>
        <source>%1 × 10⁹</source>
        <translation>%1 × 10⁹</translation>
    </message>
    <message>
        <source>Compression ratio</source>
        <translation>压缩比</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>权重内存 (MB)</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>平均权重位宽</translation>
    </message>
    <message>
        <source>Bit operations (BOPs)</source>
        <translation>位运算量 (BOPs)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>能耗 (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>延迟 (ms)</translation>
    </message>
    <message>
        <source>Compression ratio (32 / mean weight bits)</source>
        <translation>压缩比（32 / 平均权重位宽）</translation>
    </message>
    <message>
        <source>Bit operations per picture (10⁹ BOPs)</source>
        <translation>每张图片的位运算量 (10⁹ BOPs)</translation>
    </message>
    <message>
        <source>Energy per picture (nJ), hardware: %1</source>
        <translation>每张图片的能耗 (nJ)，硬件：%1</translation>
    </message>
    <message>
        <source>Latency of the profile&apos;s batch (ms), hardware: %1</source>
        <translation>硬件配置批次的延迟 (ms)，硬件：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) do not have this cost and are left out.</source>
        <translation>
            <numerusform>%n 个运行没有此项成本，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hypervolume %1 (accuracy 1 by the dearest run&apos;s cost).</source>
        <translation>超体积 %1（以准确率 1 乘以成本最高的运行的成本为参照）。</translation>
    </message>
    <message>
        <source>%1: %2 evaluated (95 % intervals up to ±%3 points, not drawn), %4 on the front.</source>
        <translation>%1：已评估 %2 个（95% 区间最大 ±%3 个百分点，未绘出），%4 个在前沿上。</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Predicted before</source>
        <translation>事先预测</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>exceeded</source>
        <translation>已超出</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>测试图片</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>(on the Pareto front)</source>
        <translation>（在帕累托前沿上）</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingForm</name>
    <message>
        <source> pictures</source>
        <translation> 张图片</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>重新估计批归一化</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>所有核心</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the run, as lists and charts show it</source>
        <translation>运行的名称，显示在列表和图表中</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Passes over the training pictures</source>
        <translation>遍历训练图片的次数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Pictures in a training step</source>
        <translation>每个训练步的图片数</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Rule that turns gradients into steps of the weights</source>
        <translation>将梯度转换为权重更新的规则</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate at the start of the schedule; 1e-9 to 100</source>
        <translation>调度开始时的学习率；1e-9 至 100</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Momentum of sgd; adam has none</source>
        <translation>sgd 的动量；adam 没有动量</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>L2 penalty on the weights; 0 to 10</source>
        <translation>对权重的 L2 惩罚；0 至 10</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>cosine: the learning rate falls to 0 over all steps; constant: it stays</source>
        <translation>cosine：学习率在所有步中降至 0；constant：保持不变</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>梯度截断范数</translation>
    </message>
    <message>
        <source>Largest L2 norm of all gradients together; 0 does not clip</source>
        <translation>所有梯度合起来的最大 L2 范数；0 表示不截断</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed and threads give the same result</source>
        <translation>所有随机数的起点：相同的种子和线程数得到相同的结果</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>float32: the reference; bfloat16: trains in bfloat16 with float32 weights; integer: evaluates layers of at most 8 bits in whole numbers; auto: the fastest for each that the processor has</source>
        <translation>float32：参考方式；bfloat16：以 bfloat16 训练，权重为 float32；integer：以整数运算评估不超过 8 位的层；auto：各自采用处理器所支持的最快方式</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Processor threads of the run; 0 takes all cores</source>
        <translation>运行所用的处理器线程数；0 表示使用所有核心</translation>
    </message>
    <message>
        <source>Few bits</source>
        <translation>低位宽</translation>
    </message>
    <message>
        <source>What helps a network with few bits: rates of learned quantizers, distillation, batch norms</source>
        <translation>有助于低位宽网络的措施：可学习量化器的学习率、蒸馏、批归一化</translation>
    </message>
    <message>
        <source>Quantizer rate</source>
        <translation>量化器学习率</translation>
    </message>
    <message>
        <source>Learning rate of learned steps, clips and levels, as a multiple of the network&apos;s</source>
        <translation>可学习的步长、截断值和量化级的学习率，以网络学习率的倍数表示</translation>
    </message>
    <message>
        <source>Clip decay</source>
        <translation>截断值衰减</translation>
    </message>
    <message>
        <source>PACT: L2 penalty on the clips</source>
        <translation>PACT：对截断值的 L2 惩罚</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选位宽</translation>
    </message>
    <message>
        <source>Adaptive bits: what is chosen from for each picture, as 2, 4, 8</source>
        <translation>自适应位宽：为每张图片从中选择的位宽，例如 2, 4, 8</translation>
    </message>
    <message>
        <source>Cost weight</source>
        <translation>成本权重</translation>
    </message>
    <message>
        <source>Parametric and adaptive bits: weight of the cost in the loss</source>
        <translation>参数化位宽和自适应位宽：成本在损失中的权重</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>内存预算</translation>
    </message>
    <message>
        <source>Parametric bits: weight memory that is free of cost; 0: none is</source>
        <translation>参数化位宽：不计成本的权重内存；0：没有</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>平均位宽</translation>
    </message>
    <message>
        <source>Adaptive bits: mean activation bits that are free of cost</source>
        <translation>自适应位宽：不计成本的平均激活位宽</translation>
    </message>
    <message>
        <source>Mean bits at first</source>
        <translation>初始平均位宽</translation>
    </message>
    <message>
        <source>Adaptive bits: those of the first epoch, going in a straight line to the mean bits; 0: the same throughout</source>
        <translation>自适应位宽：第一个轮次的值，沿直线变化到平均位宽；0：始终相同</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Share of the loss that is the distance from the float network that the run starts from; 0 is off</source>
        <translation>损失中与起始浮点网络之距离所占的比例；0 表示关闭</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Class scores are divided by it before they become probabilities. A high one can ruin few bits: 5 cost DoReFa at W3A8 eleven points where 1 cost none.</source>
        <translation>类别得分除以该值后再转换为概率。过高可能损害低位宽网络：在 W3A8 下，DoReFa 取 5 时损失了 11 个百分点，取 1 时则毫无损失。</translation>
    </message>
    <message>
        <source>Freeze batch norms</source>
        <translation>冻结批归一化</translation>
    </message>
    <message>
        <source>Last epochs that normalise by the running statistics and leave them</source>
        <translation>最后若干轮次按滑动统计量归一化，且不再更新统计量</translation>
    </message>
    <message>
        <source>New batch-norm statistics over the calibration pictures after the last step</source>
        <translation>最后一步之后，用校准图片重新计算批归一化统计量</translation>
    </message>
    <message>
        <source>“%1” are no candidates: expected different bits of 1 to 16, as 2, 4, 8</source>
        <translation>“%1”不是有效的候选位宽：应为 1 至 16 的不同位宽，例如 2, 4, 8</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingPlot</name>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Press Run to train, and the curves appear here.</source>
        <translation>按“运行”开始训练，曲线将显示在此处。</translation>
    </message>
    <message>
        <source>Thin line: training. Dots: test. Band: Wilson 95 % interval. Weight bits: mean of the layers.</source>
        <translation>细线：训练。点：测试。色带：Wilson 95% 区间。权重位宽：各层的平均值。</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失 (nat)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1%（%2 至 %3）</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>train loss (nats)</source>
        <translation>训练损失 (nat)</translation>
    </message>
    <message>
        <source>test loss (nats)</source>
        <translation>测试损失 (nat)</translation>
    </message>
    <message>
        <source>test accuracy (95 %)</source>
        <translation>测试准确率 (95% 区间)</translation>
    </message>
    <message>
        <source>mean bits</source>
        <translation>平均位宽</translation>
    </message>
    <message>
        <source>Weight bits: %1</source>
        <translation>权重位宽：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>对数损失轴</translation>
    </message>
    <message>
        <source>Show all epochs</source>
        <translation>显示所有轮次</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 层</translation>
    </message>
</context>
<context>
    <name>bitsmith::ViewActions</name>
    <message>
        <source>&amp;Arrange panels anew</source>
        <translation>重新排列面板(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>跟随桌面(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>bitsmith::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>bitsmith::engineProgram</name>
    <message>
        <source>The engine cannot be started: BITSMITH_CLI names %1, which is not a program. Correct or unset it.</source>
        <translation>无法启动引擎：BITSMITH_CLI 指向 %1，但它不是程序。请更正或取消设置。</translation>
    </message>
    <message>
        <source>The engine program bitsmith-cli was not found in %1, in ../libexec beside it or in PATH. Install it, or set BITSMITH_CLI to where it is.</source>
        <translation>在 %1、其旁的 ../libexec 或 PATH 中均未找到引擎程序 bitsmith-cli。请安装它，或将 BITSMITH_CLI 设为其所在位置。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for mixed-precision quantization with hardware co-design.</source>
        <translation>面向混合精度量化与硬件协同设计的工作台。</translation>
    </message>
    <message>
        <source>Folder that holds the runs.</source>
        <translation>存放运行的文件夹。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Project or experiment to open.</source>
        <translation>要打开的项目或实验。</translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw: %1. What you did last may not be done; save your work.</source>
        <translation>发生了意料之外的问题：%1。您最后的操作可能没有完成；请保存您的工作。</translation>
    </message>
</context>
</TS>
