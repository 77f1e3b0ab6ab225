#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PyTorch side of compare.py: does what the commands on its standard input ask for and answers each with a line.

Two variants. `written`: as most people write it, default memory layout. `tuned`: channels-last and denormals flushed.
Networks, initial values, optimizer, clipping and figures of a step are those of Bitsmith's trainer.
"""

import argparse
import json
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn


class Straight(torch.autograd.Function):
    """Quantization with the gradient passed inside the range: what most repositories write."""

    @staticmethod
    def forward(context, x, scale, zero, low, high):
        codes = torch.round(x / scale) + zero
        context.save_for_backward((codes >= low) & (codes <= high))
        return (torch.clamp(codes, low, high) - zero) * scale

    @staticmethod
    def backward(context, gradient):
        (inside,) = context.saved_tensors
        return gradient * inside, None, None, None, None


class AutogradActivation(nn.Module):
    def __init__(self, bits):
        super().__init__()
        self.bits = bits
        self.register_buffer("low", torch.tensor(float("inf")))
        self.register_buffer("high", torch.tensor(float("-inf")))

    def forward(self, x):
        if self.training:
            low, high = x.detach().min(), x.detach().max()
            if self.low > self.high:
                self.low.copy_(low)
                self.high.copy_(high)
            else:
                self.low += 0.1 * (low - self.low)
                self.high += 0.1 * (high - self.high)
        steps = 2**self.bits - 1
        low, high = self.low.clamp(max=0), self.high.clamp(min=0)
        scale = ((high - low) / steps).clamp(min=1e-8)
        return Straight.apply(x, scale, torch.round(-low / scale).clamp(0, steps), 0, steps)


class AutogradWeight(nn.Module):
    def __init__(self, bits):
        super().__init__()
        self.bits = bits

    def forward(self, w):
        largest = w.detach().abs().flatten(1).amax(1)
        scale = (2 * largest / (2**self.bits - 1)).clamp(min=1e-8).view(-1, *[1] * (w.dim() - 1))
        half = 2 ** (self.bits - 1)
        return Straight.apply(w, scale, torch.zeros(()), -half, half - 1)


def fused_activation(bits):
    from torch.ao.quantization import FusedMovingAvgObsFakeQuantize, MovingAverageMinMaxObserver

    return FusedMovingAvgObsFakeQuantize(
        observer=MovingAverageMinMaxObserver, quant_min=0, quant_max=2**bits - 1, dtype=torch.quint8,
        averaging_constant=0.1)


def fused_weight(bits):
    from torch.ao.quantization import FusedMovingAvgObsFakeQuantize, MovingAveragePerChannelMinMaxObserver

    return FusedMovingAvgObsFakeQuantize(
        observer=MovingAveragePerChannelMinMaxObserver, quant_min=-(2 ** (bits - 1)), quant_max=2 ** (bits - 1) - 1,
        dtype=torch.qint8, qscheme=torch.per_channel_symmetric, averaging_constant=1.0)


def quantizers(kind, weight_bits, activation_bits):
    if kind == "float":
        return nn.Identity(), nn.Identity()
    if kind == "fused":
        return fused_weight(weight_bits), fused_activation(activation_bits)
    return AutogradWeight(weight_bits), AutogradActivation(activation_bits)


class Conv(nn.Conv2d):
    def __init__(self, *arguments, quantized, **named):
        super().__init__(*arguments, **named)
        self.quantize_weight, self.quantize_input = quantized()

    def forward(self, x):
        return self._conv_forward(self.quantize_input(x), self.quantize_weight(self.weight), self.bias)


class Linear(nn.Linear):
    def __init__(self, *arguments, quantized, **named):
        super().__init__(*arguments, **named)
        self.quantize_weight, self.quantize_input = quantized()

    def forward(self, x):
        return F.linear(self.quantize_input(x), self.quantize_weight(self.weight), self.bias)


class MixedPrecisionCnn(nn.Module):
    def __init__(self, quantized):
        super().__init__()
        self.conv1 = Conv(3, 32, 3, padding=1, quantized=quantized)
        self.bn1 = nn.BatchNorm2d(32)
        self.conv2 = Conv(32, 64, 3, padding=1, quantized=quantized)
        self.bn2 = nn.BatchNorm2d(64)
        self.conv3 = Conv(64, 128, 3, padding=1, quantized=quantized)
        self.bn3 = nn.BatchNorm2d(128)
        self.fc1 = Linear(2048, 256, quantized=quantized)
        self.fc2 = Linear(256, 10, quantized=quantized)
        self.dropout = nn.Dropout(0.5)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.bn1(self.conv1(x))), 2)
        x = F.max_pool2d(F.relu(self.bn2(self.conv2(x))), 2)
        x = F.adaptive_avg_pool2d(F.relu(self.bn3(self.conv3(x))), (4, 4))
        return self.fc2(self.dropout(F.relu(self.fc1(x.flatten(1)))))


class Residual(nn.Module):
    def __init__(self, inputs, outputs, stride, quantized):
        super().__init__()
        self.conv1 = Conv(inputs, outputs, 3, stride, 1, bias=False, quantized=quantized)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = Conv(outputs, outputs, 3, 1, 1, bias=False, quantized=quantized)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Identity() if stride == 1 else nn.Sequential(
            Conv(inputs, outputs, 1, stride, bias=False, quantized=quantized), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        return F.relu(self.bn2(self.conv2(y)) + self.shortcut(x))


class ResNet20(nn.Module):
    def __init__(self, quantized):
        super().__init__()
        self.conv1 = Conv(3, 16, 3, 1, 1, bias=False, quantized=quantized)
        self.bn1 = nn.BatchNorm2d(16)
        blocks, inputs = [], 16
        for stage in range(3):
            for block in range(3):
                blocks.append(Residual(inputs, 16 << stage, 2 if stage and not block else 1, quantized))
                inputs = 16 << stage
        self.blocks = nn.Sequential(*blocks)
        self.fc = Linear(64, 10, quantized=quantized)

    def forward(self, x):
        x = self.blocks(F.relu(self.bn1(self.conv1(x))))
        return self.fc(F.adaptive_avg_pool2d(x, 1).flatten(1))


class Inverted(nn.Module):
    def __init__(self, inputs, expansion, outputs, stride, quantized):
        super().__init__()
        inside = inputs * expansion
        parts = []
        if expansion > 1:
            parts += [Conv(inputs, inside, 1, bias=False, quantized=quantized), nn.BatchNorm2d(inside), nn.ReLU6()]
        parts += [Conv(inside, inside, 3, stride, 1, groups=inside, bias=False, quantized=quantized),
                  nn.BatchNorm2d(inside), nn.ReLU6(),
                  Conv(inside, outputs, 1, bias=False, quantized=quantized), nn.BatchNorm2d(outputs)]
        self.parts = nn.Sequential(*parts)
        self.adds = stride == 1 and inputs == outputs

    def forward(self, x):
        return self.parts(x) + x if self.adds else self.parts(x)


class MobileNetTiny(nn.Module):
    def __init__(self, quantized):
        super().__init__()
        parts = [Conv(3, 16, 3, 1, 1, bias=False, quantized=quantized), nn.BatchNorm2d(16), nn.ReLU6()]
        inputs = 16
        for expansion, outputs, stride in ((1, 16, 1), (4, 24, 2), (4, 24, 1), (4, 40, 2), (4, 40, 1), (4, 64, 1)):
            parts.append(Inverted(inputs, expansion, outputs, stride, quantized))
            inputs = outputs
        parts += [Conv(64, 128, 1, bias=False, quantized=quantized), nn.BatchNorm2d(128), nn.ReLU6()]
        self.parts = nn.Sequential(*parts)
        self.fc = Linear(128, 10, quantized=quantized)

    def forward(self, x):
        return self.fc(F.adaptive_avg_pool2d(self.parts(x), 1).flatten(1))


NETWORKS = {"mixed_precision_cnn": MixedPrecisionCnn, "resnet20": ResNet20, "mobilenet_tiny": MobileNetTiny}


class Pictures(torch.utils.data.Dataset):
    """Pictures of bytes, normalised and augmented one by one as a data loader's workers do."""

    def __init__(self, pixels, labels, augment):
        self.pixels, self.labels, self.augment = pixels, labels, augment
        self.mean = torch.tensor([0.5, 0.5, 0.5]).view(3, 1, 1)
        self.deviation = torch.tensor([0.25, 0.25, 0.25]).view(3, 1, 1)

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        picture = self.pixels[index].float() / 255
        if self.augment:
            padded = F.pad(picture, (4, 4, 4, 4))
            top, left = torch.randint(0, 9, (2,)).tolist()
            picture = padded[:, top:top + 32, left:left + 32]
            if torch.rand(()) < 0.5:
                picture = picture.flip(2)
        return (picture - self.mean) / self.deviation, self.labels[index]


def read_pictures(path, count):
    """Records of a label and 3072 bytes, as CIFAR-10's files have them."""
    with open(path, "rb") as file:
        raw = torch.frombuffer(bytearray(file.read(count * 3073)), dtype=torch.uint8).view(-1, 3073)
    return raw[:, 1:].reshape(-1, 3, 32, 32).contiguous(), raw[:, 0].long()


class Peer:
    def __init__(self, tuned):
        self.tuned = tuned
        self.trainees = {}

    def place(self, images):
        return images.contiguous(memory_format=torch.channels_last) if self.tuned else images

    def network(self, name, kind, weight_bits=4, activation_bits=8):
        torch.manual_seed(42)
        network = NETWORKS[name](lambda: quantizers(kind, weight_bits, activation_bits))
        return network.to(memory_format=torch.channels_last) if self.tuned else network

    def trainee(self, command):
        key = (command["network"], command["kind"], command["batch"])
        if key not in self.trainees:
            network = self.network(command["network"], command["kind"])
            torch.manual_seed(1)
            self.trainees[key] = (
                network, torch.optim.Adam(network.parameters(), lr=1e-3, weight_decay=1e-4),
                torch.randn(command["batch"], 3, 32, 32), torch.randint(0, 10, (command["batch"],)))
        return self.trainees[key]

    def train_step(self, network, optimizer, images, labels):
        optimizer.zero_grad()
        scores = network(self.place(images))
        loss = F.cross_entropy(scores, labels)
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        return loss.item(), (scores.argmax(1) == labels).sum().item()

    def step(self, command):
        network, optimizer, images, labels = self.trainee(command)
        network.train()
        return self.repeat(command, lambda: self.train_step(network, optimizer, images, labels))

    def evaluate(self, command):
        network, _, images, _ = self.trainee(command)
        network.eval()
        with torch.no_grad():
            return self.repeat(command, lambda: network(self.place(images)).argmax(1).sum().item())

    def repeat(self, command, body):
        times = []
        for _ in range(command["count"]):
            start = time.perf_counter()
            body()
            times.append(1000 * (time.perf_counter() - start))
        return {"ms": sorted(times)[len(times) // 2]}

    def loader(self, command, part, augment=False):
        pixels, labels = read_pictures(command[part], command[part + "_count"])
        return torch.utils.data.DataLoader(Pictures(pixels, labels, augment), batch_size=command["batch"],
                                           shuffle=augment, num_workers=command.get("workers", 0))

    @staticmethod
    def measure(network, loader, place):
        network.eval()
        correct = total = 0
        loss = 0.0
        with torch.no_grad():
            for images, labels in loader:
                scores = network(place(images))
                loss += F.cross_entropy(scores, labels, reduction="sum").item()
                correct += (scores.argmax(1) == labels).sum().item()
                total += len(labels)
        return loss / total, correct / total

    def what_if(self, command):
        """Another precision for a network whose ranges are known: 1000 pictures through the loader."""
        network, _, images, _ = self.trainee({**command, "kind": "autograd"})
        network.train()
        network(self.place(images))
        loader = self.loader(command, "test")
        return self.repeat(command, lambda: self.measure(network, loader, self.place))

    def sensitivity(self, command):
        """The naive sweep: each layer at each bit-width, weights and activations, the rest in float, a full pass each."""
        network, _, images, _ = self.trainee({**command, "kind": "autograd"})
        network.train()
        network(self.place(images))
        layers = [module for module in network.modules() if isinstance(module, (Conv, Linear))]
        loader = self.loader(command, "test")
        kept = [(layer.quantize_weight, layer.quantize_input) for layer in layers]
        for layer in layers:
            layer.quantize_weight, layer.quantize_input = nn.Identity(), nn.Identity()

        def sweep():
            for layer, (weight, activation) in zip(layers, kept):
                layer.quantize_weight, layer.quantize_input = weight, activation
                for bits in command["bits"]:
                    weight.bits = activation.bits = bits
                    self.measure(network, loader, self.place)
                layer.quantize_weight, layer.quantize_input = nn.Identity(), nn.Identity()

        result = self.repeat(command, sweep)
        for layer, (weight, activation) in zip(layers, kept):
            weight.bits, activation.bits = 4, 8
            layer.quantize_weight, layer.quantize_input = weight, activation
        return result

    def run(self, command):
        """A whole training: data loading, augmentation, evaluation after each epoch; one preset after another."""
        start = time.perf_counter()
        for preset in command["presets"]:
            network = self.network(command["network"], "float" if preset is None else command["kind"])
            if preset is not None:
                layers = [module for module in network.modules() if isinstance(module, (Conv, Linear))]
                for layer, bits in zip(layers, preset):
                    layer.quantize_weight, layer.quantize_input = quantizers(command["kind"], bits, 8)
            optimizer = torch.optim.Adam(network.parameters(), lr=1e-3, weight_decay=1e-4)
            train, test = self.loader(command, "train", augment=True), self.loader(command, "test")
            for _ in range(command["epochs"]):
                network.train()
                for images, labels in train:
                    self.train_step(network, optimizer, images, labels)
                accuracy = self.measure(network, test, self.place)[1]
        return {"ms": 1000 * (time.perf_counter() - start), "accuracy": accuracy}

    def memory(self, _):
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM"):
                    return {"mb": int(line.split()[1]) / 1024}
        return {}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--variant", choices=["written", "tuned"], default="written")
    parser.add_argument("--threads", type=int, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    if arguments.variant == "tuned":
        torch.set_flush_denormal(True)
    peer = Peer(arguments.variant == "tuned")
    for line in sys.stdin:
        command = json.loads(line)
        print(json.dumps(getattr(peer, command["do"])(command)), flush=True)


if __name__ == "__main__":
    main()
